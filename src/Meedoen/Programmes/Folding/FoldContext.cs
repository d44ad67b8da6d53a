using Meedoen.Journeys;
using Meedoen.Rules;

namespace Meedoen.Programmes.Folding;

/// <summary>Everything a part of the fold may look at. Nothing else comes in: no clock, no database.</summary>
internal sealed class FoldContext
{
    public FoldContext(Template template, History history, JourneyFacts facts, Calendar calendar, DateOnly today)
    {
        (Template, History, Facts, Today) = (template, history, facts, today);
        Route = history.Route ?? (template.Routes.Count == 1 ? template.Routes[0].Id : null);
        var decided = history.Decisions.ToDictionary(entry => entry.Key, entry => entry.Value.Options, StringComparer.Ordinal);
        Conditions = new(Route, decided, facts, today);
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
    public bool? IsFor(PhaseRule phase, StepRule step)
    {
        var (inPhase, own) = (Applies(phase), Conditions.Holds(step.When));
        return inPhase == false || own == false ? false : inPhase is null ? null : own;
    }

    /// <summary>Whether a phase is for this person. An optional phase that somebody started is, whatever its condition says.</summary>
    public bool? Applies(PhaseRule phase) =>
        phase.Optional && History.PhaseStarts.ContainsKey(phase.Id) ? true : Conditions.Holds(phase.When);

    /// <summary>The trigger that opens the step and has happened, with its day; the first one counts.</summary>
    public (Trigger Trigger, DateOnly On)? TriggerOf(string step) => Template.Triggers
        .Where(trigger => trigger.Opens == step && History.Happened.ContainsKey(trigger.Event))
        .Select(trigger => ((Trigger, DateOnly)?)(trigger, History.Happened[trigger.Event]))
        .OrderBy(found => found!.Value.Item2)
        .FirstOrDefault();
}
