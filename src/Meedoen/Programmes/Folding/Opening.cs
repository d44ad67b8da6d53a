using Meedoen.Journeys;

namespace Meedoen.Programmes.Folding;

/// <summary>When a step opens and, while that is not known or not yet, what it waits for.</summary>
internal sealed record Opening(DateOnly? On, IReadOnlyList<WaitsFor> WaitsFor)
{
    public static Opening Of(FoldContext context, PhaseRule phase, StepRule step, bool? isFor)
    {
        var history = context.History;
        var waits = new List<WaitsFor>();
        var mayOpenBeforeArrival = step.AllowedIn.Contains(EnrolmentState.Expected);
        if (!mayOpenBeforeArrival && history.ArrivedOn is null)
        {
            waits.Add(new(WaitKind.Arrival, step.Id));
        }

        if (isFor is null)
        {
            waits.Add(new(WaitKind.Choice, step.Id));
        }

        var on = history.Step(step.Id).OpenedOn ?? context.TriggerOf(step.Id)?.On ?? Planned(context, phase, step, waits);
        var from = mayOpenBeforeArrival ? null : history.ArrivedOn;
        return waits.Count > 0 ? new(null, waits) : new(from > on ? from : on, waits);
    }

    private static DateOnly? Planned(FoldContext context, PhaseRule phase, StepRule step, List<WaitsFor> waits)
    {
        var start = context.Phases.Of(phase.Id).StartsOn;
        if (start is null)
        {
            waits.Add(new(WaitKind.Phase, phase.Id));
        }

        var own = Own(context, step, start, waits);
        var needed = Needed(context, step, waits);
        return new[] { start, own, needed }.Max();
    }

    private static DateOnly? Own(FoldContext context, StepRule step, DateOnly? start, List<WaitsFor> waits)
    {
        if (step.Opens is not { } timing)
        {
            return null;
        }

        if (context.DateOf(timing.From, context.Phases, start) is { } from)
        {
            return timing.Offset.After(from, context.Phases.Calendar);
        }

        waits.Add(new(timing.From.Kind switch
        {
            AnchorKind.Step => WaitKind.Step,
            AnchorKind.Event => WaitKind.Event,
            _ => WaitKind.Phase,
        }, timing.From.Ref));
        return null;
    }

    private static DateOnly? Needed(FoldContext context, StepRule step, List<WaitsFor> waits)
    {
        // A needed step that is not for this person is not waited for.
        DateOnly? last = null;
        foreach (var id in step.Needs)
        {
            var closed = Closing.Of(context.History.Step(id));
            if (closed is null && context.IsFor(id) != false)
            {
                waits.Add(new(WaitKind.Step, id));
            }

            last = new[] { last, closed }.Max();
        }

        return last;
    }
}
