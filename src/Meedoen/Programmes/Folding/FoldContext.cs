using Meedoen.Journeys;
using Meedoen.Rules;

namespace Meedoen.Programmes.Folding;

/// <summary>Everything a part of the fold may look at. Nothing else comes in: no clock, no database.</summary>
internal sealed class FoldContext
{
    private readonly Dictionary<string, bool?> applies;
    private readonly Dictionary<string, bool?> isFor;
    private readonly Dictionary<string, (Trigger Trigger, DateOnly On)> triggers;

    public FoldContext(Template template, History history, JourneyFacts facts, Calendar calendar, DateOnly today)
    {
        (Template, History, Facts, Today) = (template, history, facts, today);
        Route = history.Route ?? (template.Routes.Count == 1 ? template.Routes[0].Id : null);
        var decided = history.Decisions.ToDictionary(entry => entry.Key, entry => entry.Value.Options, StringComparer.Ordinal);
        Conditions = new(Route, decided, facts, today);
        (applies, isFor) = Evaluate();
        triggers = TriggersThatHappened();
        Done = new(this);
        Phases = new(this, calendar);
        PhasesWithoutPauses = new(this, calendar.WithoutPauses());
        Gates = GateFolder.Fold(this);
    }

    public Template Template { get; }

    public History History { get; }

    public JourneyFacts Facts { get; }

    public DateOnly Today { get; }

    public string? Route { get; }

    public Conditions Conditions { get; }

    public PhaseDoneDates Done { get; }

    public PhaseDates Phases { get; }

    public PhaseDates PhasesWithoutPauses { get; }

    public IReadOnlyList<GateView> Gates { get; }

    /// <summary>Whether the journey has ended or gone over to aftercare: steps that are not closed fell away.</summary>
    public bool StepsAreOver => History.State is EnrolmentState.Aftercare or EnrolmentState.LetGo or EnrolmentState.HandedOver
        or EnrolmentState.Lapsed or EnrolmentState.Stopped;

    /// <summary>The day an anchor stands for, or null while it is not known.</summary>
    public DateOnly? DateOf(Anchor anchor, PhaseDates phases, DateOnly? opening = null) => anchor.Kind switch
    {
        AnchorKind.Opening => opening,
        AnchorKind.Event => History.Happened.TryGetValue(anchor.Ref, out var happened) ? happened : null,
        AnchorKind.Step => History.Step(anchor.Ref).LastCompletedOn,
        AnchorKind.PhaseStart => phases.Of(anchor.Ref).StartsOn,
        AnchorKind.PhaseEnd => phases.Of(anchor.Ref).EndsOn,
        _ => anchor.On,
    };

    /// <summary>Whether a step is for this person: yes, no, or not known yet.</summary>
    public bool? IsFor(string step) => isFor.TryGetValue(step, out var known) ? known : false;

    /// <summary>Whether a phase is for this person. An optional phase that somebody started is, whatever its condition says.</summary>
    public bool? Applies(PhaseRule phase) => applies[phase.Id];

    /// <summary>The trigger that opens the step and has happened, with its day; the first one counts.</summary>
    public (Trigger Trigger, DateOnly On)? TriggerOf(string step) => triggers.TryGetValue(step, out var found) ? found : null;

    private (Dictionary<string, bool?> Phases, Dictionary<string, bool?> Steps) Evaluate()
    {
        var phases = new Dictionary<string, bool?>(StringComparer.Ordinal);
        var steps = new Dictionary<string, bool?>(StringComparer.Ordinal);
        foreach (var phase in Template.Phases)
        {
            var inPhase = phase.Optional && History.PhaseStarts.ContainsKey(phase.Id) ? true : Conditions.Holds(phase.When);
            phases[phase.Id] = inPhase;
            foreach (var step in phase.Steps)
            {
                var own = Conditions.Holds(step.When);
                steps[step.Id] = inPhase == false || own == false ? false : inPhase is null ? null : own;
            }
        }

        return (phases, steps);
    }

    private Dictionary<string, (Trigger Trigger, DateOnly On)> TriggersThatHappened()
    {
        var found = new Dictionary<string, (Trigger Trigger, DateOnly On)>(StringComparer.Ordinal);
        foreach (var trigger in Template.Triggers)
        {
            if (History.Happened.TryGetValue(trigger.Event, out var on)
                && (!found.TryGetValue(trigger.Opens, out var earlier) || on < earlier.On))
            {
                found[trigger.Opens] = (trigger, on);
            }
        }

        return found;
    }
}
