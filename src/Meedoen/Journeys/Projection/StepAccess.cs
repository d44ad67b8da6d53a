using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>
/// Who may contribute because a step is open: its owner and named parties, on exactly the rubrics that it records, from the day it
/// opens until it closes. Pure.
/// </summary>
internal static class StepAccess
{
    /// <summary>The access rows that a journey gives. Case owner and participant have rights of their own and get none.</summary>
    public static List<AccessRow> Of(RunningJourney journey, IReadOnlyList<TeamMember> team)
    {
        var rights = new Dictionary<(Guid Account, AccessRole Role, DateOnly From, DateOnly? To), long>();
        foreach (var step in journey.Journey.Steps.Where(CanBeDone))
        {
            var mask = RecordedRubrics.MaskOf(step);
            foreach (var member in team.Where(member => IsParty(journey.Template, step, member)))
            {
                var from = step.OpensOn > member.From ? step.OpensOn.Value : member.From;
                var key = (member.Account, member.Role, from, member.To);
                rights[key] = rights.GetValueOrDefault(key) | mask;
            }
        }

        return [.. rights.Select(right => Row(journey.Enrolment, right.Key, right.Value))];
    }

    private static bool CanBeDone(StepView step) =>
        step.State is StepState.Open or StepState.Waiting || (step.State == StepState.Planned && step.OpensOn is not null);

    private static bool IsParty(Template template, StepView step, TeamMember member) =>
        member.Role is not (AccessRole.CaseOwner or AccessRole.Participant)
        && (step.OwnerAccess == member.Role || step.With.Any(role => template.Role(role)?.Access == member.Role));

    private static AccessRow Row(Enrolment enrolment, (Guid Account, AccessRole Role, DateOnly From, DateOnly? To) key, long mask) => new()
    {
        Id = Ids.New(),
        Principal = key.Account,
        PersonId = enrolment.PersonId,
        Role = key.Role.Code(),
        Kind = AccessKind.Step,
        From = key.From,
        To = key.To,
        OwnMask = mask,
        Source = enrolment.Id,
    };
}
