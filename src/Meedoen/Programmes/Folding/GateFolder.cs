namespace Meedoen.Programmes.Folding;

/// <summary>Preconditions that hold up a phase or a step.</summary>
internal static class GateFolder
{
    public static IReadOnlyList<GateView> Fold(FoldContext context) =>
        [.. context.Template.Preconditions
            .Where(precondition => precondition.Gate is not null)
            .Select(precondition => View(context, precondition, precondition.Gate!))
            .Where(gate => gate is not null)
            .Select(gate => gate!)];

    private static GateView? View(FoldContext context, PreconditionRule precondition, GateRule gate)
    {
        DateOnly? lifted = context.History.GatesLifted.TryGetValue(precondition.Id, out var on) ? on : null;
        GateView As(GateState state) => new(precondition.Id, state, gate.Phase, gate.Step, precondition.Owner, lifted);
        return context.Conditions.Holds(gate.When) switch
        {
            false => null,
            null => As(GateState.Unknown),
            _ when lifted is not null || IsArranged(context, precondition) => As(GateState.Clear),
            _ when !gate.Blocks => As(GateState.Warns),
            _ => As(IsLaterStart(context, gate) ? GateState.Blocks : GateState.Asked),
        };
    }

    private static bool IsArranged(FoldContext context, PreconditionRule precondition) =>
        context.Facts.Preconditions.GetValueOrDefault(precondition.Id) is PreconditionState.Arranged or PreconditionState.NotNeeded;

    /// <summary>
    /// A gate about both parents holds up only the one who starts second; who has begun goes on (an arrangement that falls away
    /// then is a warning). Any other gate holds up whoever it applies to.
    /// </summary>
    private static bool IsLaterStart(FoldContext context, GateRule gate) =>
        gate.When is not Condition.BothParentsInRoute
        || (context.Facts.Parents.Any(parent => !parent.IsParticipant && parent.Started)
            && !context.Facts.Parents.Any(parent => parent.IsParticipant && parent.Started));
}
