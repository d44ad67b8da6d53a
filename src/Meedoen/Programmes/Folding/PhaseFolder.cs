namespace Meedoen.Programmes.Folding;

/// <summary>Phases of the journey with their dates.</summary>
internal static class PhaseFolder
{
    public static IReadOnlyList<PhaseView> Fold(FoldContext context) =>
        [.. context.Template.Phases.Where(phase => IsShown(context, phase)).Select(phase => View(context, phase))];

    public static IReadOnlyList<OptionalPhase> Optional(FoldContext context) =>
        [.. context.Template.Phases
            .Where(phase => phase.Optional && context.Phases.Of(phase.Id).StartsOn is null)
            .Select(phase => new OptionalPhase(phase.Id, phase.Title, context.Conditions.Holds(phase.When)))];

    private static bool IsShown(FoldContext context, PhaseRule phase) =>
        context.Applies(phase) != false && (!phase.Optional || context.Phases.Of(phase.Id).StartsOn is not null);

    private static PhaseView View(FoldContext context, PhaseRule phase)
    {
        var span = context.Phases.Of(phase.Id);
        var plain = context.PhasesWithoutPauses.Of(phase.Id);
        var state = span.DoneOn is not null ? PhaseState.Done
            : span.StartsOn <= context.Today ? PhaseState.Current
            : PhaseState.Ahead;
        return new(
            phase.Id, phase.Title, state, context.Applies(phase) is not null, span.StartsOn,
            span.DoneOn ?? span.EndsOn, plain.StartsOn, plain.EndsOn, span.EarliestEndOn, span.LatestEndOn, span.PauseWeeks);
    }
}
