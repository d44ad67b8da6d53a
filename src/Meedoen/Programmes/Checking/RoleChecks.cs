using Meedoen.Parties;

namespace Meedoen.Programmes.Checking;

/// <summary>Roles exist, have rights that can be computed, and exactly one keeps the direction.</summary>
internal static class RoleChecks
{
    public static IEnumerable<Finding> Run(Template template) =>
        [.. Declared(template), .. Direction(template), .. Mentioned(template).SelectMany(one => Unknown(template, one.Path, one.Role))];

    private static IEnumerable<Finding> Declared(Template template)
    {
        for (var index = 0; index < template.Roles.Count; index++)
        {
            var (path, role) = ($"roles[{index}]", template.Roles[index]);
            if (role.Id == TemplateRole.Participant)
            {
                yield return new($"{path}.id", "reserved-role");
            }

            if (role.HasAccount != role.Access is not null)
            {
                yield return new(path, role.HasAccount ? "no-access-role" : "access-without-account", role.Id);
            }

            if (role.Access is AccessRole.Participant)
            {
                yield return new($"{path}.access_role", "participant-access", role.Id);
            }
        }
    }

    private static IEnumerable<Finding> Direction(Template template)
    {
        var directing = template.Roles.Where(role => role.Directs).ToList();
        if (directing.Count != 1)
        {
            yield return new("roles", "direction", $"{directing.Count}");
        }
        else if (directing[0].Access != AccessRole.CaseOwner || directing[0].Kind != template.DirectedBy)
        {
            yield return new("directed_by", "direction-elsewhere", directing[0].Id);
        }
    }

    private static IEnumerable<Finding> Unknown(Template template, string path, string? role) =>
        role is null or TemplateRole.Participant || template.Role(role) is not null
            ? []
            : [Finding.Unknown(path, "role", role, template.Roles.Select(one => one.Id).Append(TemplateRole.Participant))];

    private static IEnumerable<(string Path, string? Role)> Mentioned(Template template) => Places.Steps(template)
        .SelectMany(place => OfStep(place.Path, place.Step))
        .Concat(template.Decisions.SelectMany((decision, index) => decision.Participants
            .Select((role, at) => ($"decisions[{index}].participants[{at}]", (string?)role))
            .Append(($"decisions[{index}].decider", decision.Decider))))
        .Append(("aftercare.by", template.Aftercare?.By))
        .Append(("entry.override_by", template.Entry?.OverrideBy));

    private static IEnumerable<(string Path, string? Role)> OfStep(string path, StepRule step) =>
    [
        ($"{path}.owner", step.Owner),
        .. step.With.Select((role, index) => ($"{path}.with[{index}]", (string?)role)),
        ($"{path}.match.role", step.Settings.Match?.Role),
        ($"{path}.match.fallback", step.Settings.Match?.FallbackRole),
        ($"{path}.offer.from_role", step.Settings.Offer?.FromRole),
        ($"{path}.reply.confirmed_by", step.Settings.Reply?.ConfirmedBy),
        ($"{path}.measurement.joint_with", step.Settings.Measurement?.JointWith),
    ];
}
