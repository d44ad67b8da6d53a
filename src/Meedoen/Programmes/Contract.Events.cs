using Meedoen.Journeys;
using Meedoen.Platform.Acts;

namespace Meedoen.Programmes;

/// <summary>
/// Something that happened in one journey: codes, dates and ids only. The order of the list is the order of the acts; the date is
/// the business date it holds from and may lie before or after the act.
/// </summary>
/// <param name="On">Business date it holds from.</param>
/// <param name="ActId">The act that made it; who, when and why are there.</param>
public abstract record JourneyEvent(DateOnly On, Guid ActId) : IDomainEvent;

/// <summary>The enrolment began.</summary>
public sealed record EnrolmentStarted(
    DateOnly On, Guid ActId, string TemplateId, int TemplateVersion, EnrolmentState State, string? Route = null)
    : JourneyEvent(On, ActId);

/// <summary>The enrolment went to another state of its life cycle.</summary>
public sealed record EnrolmentStateChanged(
    DateOnly On, Guid ActId, EnrolmentState From, EnrolmentState To, string? ReasonCode = null) : JourneyEvent(On, ActId);

/// <summary>An event that the template may count from or open a step on (<c>KlantprofielReceived</c>, <c>SettledInMunicipality</c>).</summary>
public sealed record TriggerHappened(DateOnly On, Guid ActId, string Event) : JourneyEvent(On, ActId);

/// <summary>The first choice of a route.</summary>
public sealed record RouteChosen(DateOnly On, Guid ActId, string Route) : JourneyEvent(On, ActId);

/// <summary>Another route from this date; what was done stays.</summary>
public sealed record RouteSwitched(DateOnly On, Guid ActId, string From, string To, string ReasonCode) : JourneyEvent(On, ActId);

/// <summary>Somebody set the first day of a phase, in the past or the future.</summary>
public sealed record PhaseScheduled(DateOnly On, Guid ActId, string Phase, DateOnly StartsOn) : JourneyEvent(On, ActId);

/// <summary>A phase was closed before all its steps were.</summary>
public sealed record PhaseClosed(DateOnly On, Guid ActId, string Phase, string ReasonCode) : JourneyEvent(On, ActId);

/// <summary>A step was opened before its time.</summary>
public sealed record StepOpened(DateOnly On, Guid ActId, string Step) : JourneyEvent(On, ActId);

/// <summary>A step was done; a repeating step may be done many times.</summary>
public sealed record StepCompleted(DateOnly On, Guid ActId, string Step, string? ResultCode = null) : JourneyEvent(On, ActId);

/// <summary>A step was skipped, with a reason.</summary>
public sealed record StepSkipped(DateOnly On, Guid ActId, string Step, string ReasonCode) : JourneyEvent(On, ActId);

/// <summary>A closed step is open again.</summary>
public sealed record StepReopened(DateOnly On, Guid ActId, string Step, string ReasonCode) : JourneyEvent(On, ActId);

/// <summary>A step got another due date than the template computes.</summary>
public sealed record StepMoved(DateOnly On, Guid ActId, string Step, DateOnly DueOn, string ReasonCode) : JourneyEvent(On, ActId);

/// <summary>A step waits for a party or for something outside.</summary>
public sealed record StepHeldUp(DateOnly On, Guid ActId, string Step, string WaitsForCode, DateOnly? Until = null) : JourneyEvent(On, ActId);

/// <summary>What a step waited for came.</summary>
public sealed record StepResumed(DateOnly On, Guid ActId, string Step) : JourneyEvent(On, ActId);

/// <summary>A step that the template does not have. Its title is a row elsewhere, found by <paramref name="TextId"/>.</summary>
public sealed record StepAdded(
    DateOnly On, Guid ActId, string Step, string Phase, StepType Type, string Owner, Guid TextId, DateOnly? DueOn, string ReasonCode)
    : JourneyEvent(On, ActId);

/// <summary>A gate was lifted although its precondition is not arranged.</summary>
public sealed record GateLifted(DateOnly On, Guid ActId, string Precondition, string ReasonCode) : JourneyEvent(On, ActId);

/// <summary>Somebody gave their word for a decision, at the table or in writing.</summary>
public sealed record DecisionContributed(
    DateOnly On, Guid ActId, string Decision, string Role, bool InWriting, string? OptionCode = null) : JourneyEvent(On, ActId);

/// <summary>The decider decided; the options are in order.</summary>
public sealed record DecisionTaken(
    DateOnly On, Guid ActId, string Decision, string Decider, IReadOnlyList<string> Options, string? ReasonCode = null)
    : JourneyEvent(On, ActId);

/// <summary>Patience mode: slower or paused, with a next contact.</summary>
public sealed record PatienceStarted(
    DateOnly On, Guid ActId, DateOnly NextContactOn, int? EveryDays, DateOnly ReviewOn, string ReasonCode) : JourneyEvent(On, ActId);

/// <summary>A contact in patience mode took place and the next one was planned.</summary>
public sealed record PatienceContactHeld(DateOnly On, Guid ActId, DateOnly NextContactOn) : JourneyEvent(On, ActId);

/// <summary>Back to the state before.</summary>
public sealed record PatienceEnded(DateOnly On, Guid ActId, EnrolmentState BackTo) : JourneyEvent(On, ActId);

/// <summary>An exception to the obligation, with a reason.</summary>
public sealed record ObligationExcepted(DateOnly On, Guid ActId, string ReasonCode) : JourneyEvent(On, ActId);

/// <summary>An outcome was recorded.</summary>
public sealed record OutcomeReached(DateOnly On, Guid ActId, string Outcome, string? Theme = null) : JourneyEvent(On, ActId);

/// <summary>A planned contact of aftercare took place; the number counts from 1.</summary>
public sealed record AftercareContactHeld(DateOnly On, Guid ActId, int Number, bool Signal = false) : JourneyEvent(On, ActId);

/// <summary>The journey follows another version of its template from this date.</summary>
public sealed record JourneyMoved(DateOnly On, Guid ActId, string TemplateId, int FromVersion, int ToVersion)
    : JourneyEvent(On, ActId);
