namespace Meedoen.Programmes.Schema;

/// <summary>Reads outcomes, aftercare, editions, money and the rest.</summary>
internal static class ExtraParts
{
    public static OutcomeRule Outcome(Part part) => new(
        part.Word("id"), part.Text("title"), part.Choice<OutcomeKind>("count_as"), part.Words("needs"),
        part.Choices<PlacementKind>("kinds"), part.Flag("per_theme"));

    public static AftercareRule? Aftercare(Part part) => part.Child("aftercare") is { } rule
        ? new(
            rule.List("contacts", TimingParts.Duration), rule.Word("by"),
            TimingParts.DurationOrNull(rule, "reopen_within") ?? new(1, Rules.TimeUnit.WorkingDays))
        : null;

    public static EditionRule? Edition(Part part) => part.Child("edition") is { } rule
        ? new(
            TimingParts.DurationOrNull(rule, "length"), TimingParts.DurationOrNull(rule, "interim_after"), rule.Flag("follow_up"),
            rule.Flag("lessons"), rule.NumberOrNull("min_cell_export"))
        : null;

    public static TemplateExtras Extras(Part part) => new()
    {
        Funding = part.List("funding", Funding),
        LeadTime = TimingParts.DurationOrNull(part, "lead_time"),
        NoExitTarget = part.WordOrNull("exit_target") is not null,
        EmployerPage = part.Child("employer_page") is { } page ? new(page.Word("slug"), page.Words("sectors")) : null,
        CatalogueTags = part.Words("catalogue_tags"),
        WarnsOnDoubleWork = part.Child("guards")?.Flag("double_work") ?? false,
        UnreadAlertAfter = part.Child("guards") is { } guards ? TimingParts.DurationOrNull(guards, "unread_alert_after") : null,
        MunicipalPlan = part.WordOrNull("municipal_plan"),
        MunicipalityEmploys = part.Flag("municipality_employs"),
    };

    private static FundingRule Funding(Part part) => new(
        part.Word("id"), part.Text("title"), part.Word("target_group"), part.Flag("extra"), part.Flag("other_use"), part.Words("show_with"));
}
