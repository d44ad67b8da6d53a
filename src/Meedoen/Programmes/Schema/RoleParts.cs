using Meedoen.Parties;

namespace Meedoen.Programmes.Schema;

/// <summary>Reads roles and preconditions.</summary>
internal static class RoleParts
{
    public static TemplateRole Role(Part part) => new()
    {
        Id = part.Word("id"),
        Title = part.Text("title"),
        Access = part.WordOrNull("access_role") is { } code ? AccessRoles.FromCode(code) : null,
        HasAccount = part.Flag("account", absent: true),
        Kind = part.Choice<OrganisationKind>("kind"),
        Required = part.Flag("required"),
        RequiredFrom = part.WordOrNull("required_from"),
        Directs = part.Flag("directs"),
        StaysThroughAftercare = part.Flag("stays_through_aftercare"),
        Specialism = part.WordOrNull("specialism"),
        PerTheme = part.Flag("per_theme"),
        Load = part.Child("load") is { } load
            ? new(load.Number("max"), load.WordOrNull("unit") == "families", load.Flag("per_village"))
            : null,
        Eligibility = part.Child("eligibility") is { } fit
            ? new(TimingParts.DurationOrNull(fit, "residence"), fit.Flag("participates"), fit.Flag("own_network"), fit.Flag("intake_done"))
            : null,
        MatchOn = part.Words("match_on"),
        ChosenBy = part.Child("chosen_by") is { } chosen
            ? chosen.Keys.ToDictionary(act => act, chosen.Word, StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal),
    };

    public static PreconditionRule Precondition(Part part) => new(
        part.Word("id"), part.Text("title"), part.Word("scope") == "household", part.Choice<OrganisationKind>("owner"),
        TimingParts.TimingOrNull(part, "due"), part.Child("gate") is { } gate ? Gate(gate) : null, part.Words("ladder"));

    private static GateRule Gate(Part part) => new(
        part.WordOrNull("phase"), part.WordOrNull("step"), part.Word("mode") == "block", ConditionParts.OrNull(part));
}
