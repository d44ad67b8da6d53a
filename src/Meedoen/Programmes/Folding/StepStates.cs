namespace Meedoen.Programmes.Folding;

/// <summary>The state of a step on the day, and the next day on which it changes by itself.</summary>
internal static class StepStates
{
    public static StepView Apply(FoldContext context, StepView view, StepHistory history, Opening opening)
    {
        if (Closed(view, history) is { } closed)
        {
            return closed;
        }

        if (history.LapsedOn is not null || context.StepsAreOver || context.History.PhaseClosings.ContainsKey(view.Phase))
        {
            return view with { State = StepState.Lapsed, ClosedOn = history.LapsedOn ?? LapsedOn(context, view) };
        }

        if (opening.On is not { } on || on > context.Today)
        {
            IReadOnlyList<WaitsFor> waits = opening.On is null ? opening.WaitsFor : [new(WaitKind.Date, view.Id)];
            return view with { WaitsFor = waits, NextChangeOn = opening.On };
        }

        var holdUps = HoldUps(context, view, history);
        return view with
        {
            State = holdUps.Count > 0 ? StepState.Waiting : StepState.Open,
            WaitsFor = holdUps,
            NextChangeOn = NextChange(context, view, holdUps),
        };
    }

    /// <summary>The day after it is due, or sooner: the day on which it waits no longer.</summary>
    private static DateOnly? NextChange(FoldContext context, StepView view, List<WaitsFor> holdUps) => holdUps.Select(wait => wait.Until)
        .Append(view.DueOn >= context.Today ? view.DueOn.Value.AddDays(1) : null).Min();

    /// <summary>The step done or skipped. A repeating step is never done for good; it can be skipped.</summary>
    private static StepView? Closed(StepView view, StepHistory history) =>
        history.Skipped is { } skipped ? view with { State = StepState.Skipped, ClosedOn = skipped.On }
        : history.Closed && !view.Repeats ? view with { State = StepState.Completed, ClosedOn = history.LastCompletedOn }
        : null;

    private static DateOnly? LapsedOn(FoldContext context, StepView view) =>
        context.History.PhaseClosings.TryGetValue(view.Phase, out var closed) ? closed : context.History.StateSince;

    private static List<WaitsFor> HoldUps(FoldContext context, StepView view, StepHistory history)
    {
        var waits = context.Gates
            .Where(gate => gate.State == GateState.Blocks && (gate.Phase == view.Phase || gate.Step == view.Id))
            .Select(gate => new WaitsFor(WaitKind.Precondition, gate.Precondition))
            .ToList();
        if (history.HeldUp is { } heldUp && !(heldUp.Until <= context.Today))
        {
            waits.Add(new(WaitKind.Party, heldUp.WaitsForCode, heldUp.Until));
        }

        return waits;
    }
}
