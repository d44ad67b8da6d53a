using Meedoen.Journeys;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes;

/// <summary>
/// A journey on a day: what the template, the events and the facts make of it. Computed, never stored; projections keep
/// <see cref="StepView.OpensOn"/>, <see cref="StepView.DueOn"/> and <see cref="NextChangeOn"/> and compare dates when asked.
/// </summary>
public sealed record Journey
{
    /// <summary>Template and version the journey follows.</summary>
    public required string TemplateId { get; init; }

    /// <summary>Version of the template.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>The day the journey was computed for.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Where the enrolment stands; null when it has not started.</summary>
    public EnrolmentState? State { get; init; }

    /// <summary>First day of that state.</summary>
    public DateOnly? StateSince { get; init; }

    /// <summary>The chosen route, or null.</summary>
    public string? Route { get; init; }

    /// <summary>First day of the enrolment.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>Phases of this journey, in order; phases of other routes are left out.</summary>
    public IReadOnlyList<PhaseView> Phases { get; init; } = [];

    /// <summary>Optional phases that have not been started.</summary>
    public IReadOnlyList<OptionalPhase> Optional { get; init; } = [];

    /// <summary>Steps of this journey, in order; steps that are not for this person are left out.</summary>
    public IReadOnlyList<StepView> Steps { get; init; } = [];

    /// <summary>Preconditions that hold something up or will.</summary>
    public IReadOnlyList<GateView> Gates { get; init; } = [];

    /// <summary>Decision moments.</summary>
    public IReadOnlyList<DecisionView> Decisions { get; init; } = [];

    /// <summary>The obligation, or null when there is none.</summary>
    public ObligationView? Obligation { get; init; }

    /// <summary>Contacts of aftercare; empty before it starts.</summary>
    public IReadOnlyList<AftercareContact> Aftercare { get; init; } = [];

    /// <summary>Patience mode, or null.</summary>
    public PatienceView? Patience { get; init; }

    /// <summary>Outcomes recorded.</summary>
    public IReadOnlyList<OutcomeView> Outcomes { get; init; } = [];

    /// <summary>What the case owner should look at.</summary>
    public IReadOnlyList<JourneyWarning> Warnings { get; init; } = [];

    /// <summary>The next day on which something changes without an act, or null.</summary>
    public DateOnly? NextChangeOn { get; init; }

    /// <summary>The step, or null.</summary>
    public StepView? Step(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>The phase, or null.</summary>
    public PhaseView? Phase(string id) => Phases.FirstOrDefault(phase => phase.Id == id);

    /// <summary>Where the participant is: the first open or waiting step, or null.</summary>
    public StepView? Here => Steps.FirstOrDefault(step => step.State is StepState.Open or StepState.Waiting);
}

/// <summary>State of a phase.</summary>
public enum PhaseState
{
    /// <summary>Still to come.</summary>
    Ahead,

    /// <summary>Begun, not done.</summary>
    Current,

    /// <summary>Done.</summary>
    Done,
}

/// <summary>A phase with its dates. All dates are null while they are not known.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Name on screen.</param>
/// <param name="State">State on the day.</param>
/// <param name="Certain">False while it depends on a choice that has not been made.</param>
/// <param name="StartsOn">First day, planned or real.</param>
/// <param name="EndsOn">Planned last day; the real one when done.</param>
/// <param name="StartsOnWithoutPauses">First day if lessons never paused.</param>
/// <param name="EndsOnWithoutPauses">Last day if lessons never paused.</param>
/// <param name="EarliestEndOn">Not before.</param>
/// <param name="LatestEndOn">Not after.</param>
/// <param name="PauseWeeks">Mondays of weeks that were not counted.</param>
public sealed record PhaseView(
    string Id, Localized Title, PhaseState State, bool Certain, DateOnly? StartsOn, DateOnly? EndsOn,
    DateOnly? StartsOnWithoutPauses, DateOnly? EndsOnWithoutPauses, DateOnly? EarliestEndOn, DateOnly? LatestEndOn,
    IReadOnlyList<DateOnly> PauseWeeks);

/// <summary>A phase that somebody may start.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Name on screen.</param>
/// <param name="Fits">Whether it is meant for this person; null when not known.</param>
public sealed record OptionalPhase(string Id, Localized Title, bool? Fits);

/// <summary>An outcome that was recorded.</summary>
public sealed record OutcomeView(string Id, OutcomeKind CountAs, DateOnly On, string? Theme);

/// <summary>The obligation on the day.</summary>
/// <param name="Title">In words.</param>
/// <param name="Rule">Reference to the legal rule.</param>
/// <param name="Applies">Whether a phase it is about has begun.</param>
/// <param name="ExceptedOn">Since when an exception holds, or null.</param>
public sealed record ObligationView(Localized Title, string Rule, bool Applies, DateOnly? ExceptedOn);

/// <summary>A contact of aftercare.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="DueOn">When it is due.</param>
/// <param name="HeldOn">When it took place, or null.</param>
/// <param name="Signal">Whether something came up.</param>
/// <param name="Due">Why then.</param>
public sealed record AftercareContact(int Number, DateOnly DueOn, DateOnly? HeldOn, bool Signal, DueExplanation Due);

/// <summary>Patience mode.</summary>
/// <param name="Since">First day.</param>
/// <param name="NextContactOn">Next contact; never empty.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
/// <param name="BackTo">State before.</param>
public sealed record PatienceView(DateOnly Since, DateOnly NextContactOn, DateOnly ReviewOn, EnrolmentState BackTo);

/// <summary>Something to look at.</summary>
/// <param name="Code">Stable code; text at <c>warning.CODE</c> of this module.</param>
/// <param name="Ref">Id of the phase, step or precondition it is about.</param>
/// <param name="On">Since when.</param>
public sealed record JourneyWarning(string Code, string Ref, DateOnly? On)
{
    /// <summary>The last day on which a phase can end comes near.</summary>
    public const string LatestEndNear = "latest-end-near";
}
