using Meedoen.Journeys;
using Meedoen.Parties;

namespace Meedoen.Programmes.Schema;

/// <summary>Reads a document of kind <c>programme</c> that the schema has approved.</summary>
internal static class ProgrammeParts
{
    public static Template Template(Part part) => new()
    {
        Id = part.Word("id"),
        Version = part.Number("version"),
        Title = part.Text("title"),
        Mode = part.Choice<TemplateMode>("mode"),
        DirectedBy = part.Choice<OrganisationKind>("directed_by"),
        Partners = part.Choices<OrganisationKind>("partners"),
        Responsibilities = part.List("responsibilities", one => new Responsibility(one.Choice<OrganisationKind>("kind"), one.Words("themes"))),
        TargetGroups = part.List("target_groups", Titled),
        LegalRegimes = part.Words("legal_regimes"),
        ParticipantTerm = part.Needed("terms").Text("participant"),
        CaseOwnerTerm = part.Needed("terms").Text("case_owner"),
        Entry = part.Child("entry") is { } entry ? new(ConditionParts.OrNull(entry)!, entry.WordOrNull("override_by")) : null,
        Triggers = part.List("triggers", Trigger),
        Roles = part.List("roles", RoleParts.Role),
        Themes = part.List("themes", Titled),
        Preconditions = part.List("preconditions", RoleParts.Precondition),
        Routes = part.List("routes", Route),
        Phases = part.List("phases", StepParts.Phase),
        Decisions = part.List("decisions", Decision),
        Outcomes = part.List("outcomes", ExtraParts.Outcome),
        Obligation = part.Child("obligation") is { } must
            ? new(must.Text("title"), must.Word("rule"), must.Words("phases"), must.WordOrNull("exception") != "free")
            : null,
        Aftercare = ExtraParts.Aftercare(part),
        Edition = ExtraParts.Edition(part),
        Extras = ExtraParts.Extras(part),
        SharingProfile = part.WordOrNull("sharing_profile") ?? "standaard",
        Indicators = part.Words("indicators"),
    };

    private static Titled Titled(Part part) => new(part.Word("id"), part.Text("title"));

    private static Trigger Trigger(Part part) => new(
        part.Word("event"), part.Word("opens"), part.Choice<EnrolmentState>("state"),
        TimingParts.TimingOrNull(part, "due", new Anchor(AnchorKind.Event, part.Word("event"))));

    private static RouteRule Route(Part part) => new(
        part.Word("id"), part.Text("title"), part.Flag("preferred"), part.Flag("free_direction"), ConditionParts.OrNull(part));

    private static DecisionRule Decision(Part part) => new()
    {
        Id = part.Word("id"),
        Title = part.Text("title"),
        Participants = part.Words("participants"),
        OwnView = part.Choice<OwnView>("own_view"),
        Decider = part.Word("decider"),
        Options = part.List("options", Titled),
        ChoosesRoute = part.WordOrNull("chooses") == "route",
        Multiple = part.Flag("multiple"),
        NeedsReason = part.WordOrNull("reason") == "required",
        WrittenCounts = part.WordOrNull("quorum") != "all",
    };
}
