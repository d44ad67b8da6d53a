using Meedoen.Platform.Text;
using Meedoen.Rules;

namespace Meedoen.Programmes;

/// <summary>What an outcome counts as in reports over all programmes.</summary>
public enum OutcomeKind
{
    PaidWork, Volunteer, WorkExperience, Study, DayActivity, DirectionFound, OutOfBenefit, FollowOnTrajectory, Independent,
    Mobility, ThemeInOrder, TakesPartToAbility,
}

/// <summary>What may come out of a journey.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Name on screen.</param>
/// <param name="CountAs">What it counts as in reports over all programmes.</param>
/// <param name="Needs">Dictionary keys that must be known to record it.</param>
/// <param name="Kinds">Kinds of place that count once per person, highest first.</param>
/// <param name="PerTheme">Whether it is recorded per theme.</param>
public sealed record OutcomeRule(
    string Id, Localized Title, OutcomeKind CountAs, IReadOnlyList<string> Needs, IReadOnlyList<PlacementKind> Kinds, bool PerTheme);

/// <summary>Contacts after the outcome.</summary>
/// <param name="Contacts">How long after the start of aftercare each contact is due.</param>
/// <param name="By">Role that keeps contact.</param>
/// <param name="ReopenWithin">How soon the file is open again when the person comes back.</param>
public sealed record AftercareRule(IReadOnlyList<Duration> Contacts, string By, Duration ReopenWithin);

/// <summary>How pilots of this template run.</summary>
/// <param name="Length">Planned length, or null when open.</param>
/// <param name="InterimAfter">When the interim balance is frozen, or null.</param>
/// <param name="FollowUp">Whether a next edition may be made.</param>
/// <param name="Lessons">Whether lessons are carried to the next version.</param>
/// <param name="MinCellExport">Smallest group in figures that leave the organisation, or null when nothing is exported.</param>
public sealed record EditionRule(Duration? Length, Duration? InterimAfter, bool FollowUp, bool Lessons, int? MinCellExport);

/// <summary>Money for a target group.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Label on screen.</param>
/// <param name="TargetGroup">Id of the target group.</param>
/// <param name="Extra">True: money on top. False: existing money.</param>
/// <param name="OtherUse">Whether it may be spent on something else.</param>
/// <param name="ShowWith">Figures it is always shown with (ids).</param>
public sealed record FundingRule(
    string Id, Localized Title, string TargetGroup, bool Extra, bool OtherUse, IReadOnlyList<string> ShowWith);

/// <summary>What reports, offers and money need from a template.</summary>
public sealed record TemplateExtras
{
    /// <summary>Money.</summary>
    public IReadOnlyList<FundingRule> Funding { get; init; } = [];

    /// <summary>Wished lead time from the first phase with a length, or null when there is no target.</summary>
    public Duration? LeadTime { get; init; }

    /// <summary>Whether exits are no target of this programme.</summary>
    public bool NoExitTarget { get; init; }

    /// <summary>Public page for employers, or null.</summary>
    public EmployerPage? EmployerPage { get; init; }

    /// <summary>Tags of the local catalogue of places.</summary>
    public IReadOnlyList<string> CatalogueTags { get; init; } = [];

    /// <summary>Whether starting the same action twice is warned about.</summary>
    public bool WarnsOnDoubleWork { get; init; }

    /// <summary>After how long unread feedback is reported, or null.</summary>
    public Duration? UnreadAlertAfter { get; init; }

    /// <summary>Id of the municipal plan with the themes as chapters, or null.</summary>
    public string? MunicipalPlan { get; init; }

    /// <summary>Whether the municipality itself offers places, with its personnel officers kept out of the file.</summary>
    public bool MunicipalityEmploys { get; init; }
}

/// <summary>The public page where employers sign up.</summary>
/// <param name="Slug">Address of the page.</param>
/// <param name="Sectors">Sectors that are reference lines in reports.</param>
public sealed record EmployerPage(string Slug, IReadOnlyList<string> Sectors);
