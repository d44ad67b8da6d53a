using Meedoen.Journeys;

namespace Meedoen.Programmes.Folding;

/// <summary>The events of one journey, gathered. Applied in order; knows nothing of the template or of today.</summary>
internal sealed class History
{
    private readonly Dictionary<string, StepHistory> steps = new(StringComparer.Ordinal);

    public EnrolmentState? State { get; private set; }

    public DateOnly? StateSince { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    /// <summary>Since when the person may stay: the first day in another state than expected.</summary>
    public DateOnly? ArrivedOn { get; private set; }

    public DateOnly? AftercareOn { get; private set; }

    public string? Route { get; private set; }

    public DateOnly? ObligationExceptedOn { get; private set; }

    public PatienceView? Patience { get; private set; }

    public Dictionary<string, DateOnly> Happened { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateOnly> PhaseStarts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateOnly> PhaseClosings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateOnly> GatesLifted { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DecisionTaken> Decisions { get; } = new(StringComparer.Ordinal);

    /// <summary>Words given for a decision that is not taken yet, or is to be taken again.</summary>
    public List<DecisionContributed> Contributions { get; } = [];

    /// <summary>Words given for the last time a decision was taken.</summary>
    public Dictionary<string, IReadOnlyList<DecisionContributed>> WordsTaken { get; } = new(StringComparer.Ordinal);

    public List<StepAdded> Added { get; } = [];

    public List<OutcomeReached> Outcomes { get; } = [];

    public List<AftercareContactHeld> AftercareContacts { get; } = [];

    /// <summary>Positions of the route switches in the list of events.</summary>
    public List<int> Switches { get; } = [];

    public static History Of(IReadOnlyList<JourneyEvent> events)
    {
        var history = new History();
        for (var index = 0; index < events.Count; index++)
        {
            history.Apply(events[index], index);
        }

        return history;
    }

    public StepHistory Step(string id) =>
        steps.TryGetValue(id, out var step) ? step : steps[id] = new StepHistory();

    private void Apply(JourneyEvent happened, int index)
    {
        switch (happened)
        {
            case StepOpened or StepCompleted or StepSkipped or StepReopened or StepMoved or StepHeldUp or StepResumed:
                StepEvents.Apply(this, happened);
                break;
            case RouteSwitched switched:
                Route = switched.To;
                Switches.Add(index);
                break;
            case RouteChosen chosen:
                Route = chosen.Route;
                break;
            default:
                ApplyToWhole(happened);
                break;
        }
    }

    private void ApplyToWhole(JourneyEvent happened)
    {
        switch (happened)
        {
            case EnrolmentStarted started:
                (StartedOn, Route) = (StartedOn ?? started.On, started.Route ?? Route);
                Enter(started.State, started.On);
                break;
            case EnrolmentStateChanged changed:
                Enter(changed.To, changed.On);
                break;
            case PatienceStarted or PatienceContactHeld or PatienceEnded:
                ApplyPatience(happened);
                break;
            case ObligationExcepted excepted:
                ObligationExceptedOn ??= excepted.On;
                break;
            default:
                Gather(happened);
                break;
        }
    }

    private void ApplyPatience(JourneyEvent happened)
    {
        switch (happened)
        {
            case PatienceStarted started:
                Patience = new(started.On, started.NextContactOn, started.ReviewOn, State ?? EnrolmentState.Active);
                Enter(EnrolmentState.Patient, started.On);
                break;
            case PatienceContactHeld contact:
                Patience = Patience is null ? null : Patience with { NextContactOn = contact.NextContactOn };
                break;
            case PatienceEnded ended:
                Enter(ended.BackTo, ended.On);
                break;
        }
    }

    private void Gather(JourneyEvent happened)
    {
        switch (happened)
        {
            case TriggerHappened trigger:
                Happened.TryAdd(trigger.Event, trigger.On);
                break;
            case PhaseScheduled scheduled:
                PhaseStarts[scheduled.Phase] = scheduled.StartsOn;
                break;
            case PhaseClosed closed:
                PhaseClosings[closed.Phase] = closed.On;
                break;
            case GateLifted lifted:
                GatesLifted[lifted.Precondition] = lifted.On;
                break;
            case DecisionTaken taken:
                Decisions[taken.Decision] = taken;
                WordsTaken[taken.Decision] = [.. Contributions.Where(word => word.Decision == taken.Decision)];
                Contributions.RemoveAll(word => word.Decision == taken.Decision);
                break;
            case DecisionContributed contributed:
                Contributions.Add(contributed);
                break;
            case StepAdded added:
                Added.Add(added);
                break;
            case OutcomeReached outcome:
                Outcomes.Add(outcome);
                break;
            case AftercareContactHeld contact:
                AftercareContacts.Add(contact);
                break;
        }
    }

    private void Enter(EnrolmentState state, DateOnly on)
    {
        (State, StateSince) = (state, on);
        ArrivedOn = state is EnrolmentState.Expected ? null : ArrivedOn ?? on;
        Patience = state is EnrolmentState.Patient ? Patience : null;
        AftercareOn = state is EnrolmentState.Aftercare ? AftercareOn ?? on
            : state is EnrolmentState.LetGo ? AftercareOn : null;
    }
}
