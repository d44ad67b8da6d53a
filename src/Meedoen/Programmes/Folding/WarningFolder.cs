namespace Meedoen.Programmes.Folding;

/// <summary>What the case owner should look at.</summary>
internal static class WarningFolder
{
    /// <summary>How long before its latest end a phase is announced.</summary>
    private const int MonthsBeforeLatestEnd = 6;

    public static IReadOnlyList<JourneyWarning> Fold(FoldContext context, IReadOnlyList<PhaseView> phases)
    {
        if (context.StepsAreOver)
        {
            return [];
        }

        return [.. Gates(context), .. Lapsed(context), .. NeedStart(context, phases), .. NearEnd(context, phases)];
    }

    /// <summary>The days on which a warning begins by itself.</summary>
    public static IEnumerable<DateOnly> Changes(IReadOnlyList<PhaseView> phases) =>
        phases.Where(phase => phase.State != PhaseState.Done && phase.LatestEndOn is not null)
            .Select(phase => NoticeOn(phase.LatestEndOn!.Value));

    private static IEnumerable<JourneyWarning> Gates(FoldContext context) => context.Gates
        .Where(gate => gate.State is GateState.Blocks or GateState.Warns)
        .Select(gate => new JourneyWarning(
            gate.State == GateState.Blocks ? "gate-blocks" : "gate-warns", gate.Precondition, null));

    private static IEnumerable<JourneyWarning> Lapsed(FoldContext context) => context.Template.Preconditions
        .Where(one => context.Facts.Preconditions.GetValueOrDefault(one.Id) == PreconditionState.Lapsed)
        .Select(one => new JourneyWarning("precondition-lapsed", one.Id, null));

    private static IEnumerable<JourneyWarning> NeedStart(FoldContext context, IReadOnlyList<PhaseView> phases) => phases
        .Where(phase => phase is { Certain: true, StartsOn: null } && context.Template.Phases.First(rule => rule.Id == phase.Id).Scheduled)
        .Select(phase => new JourneyWarning("phase-needs-start", phase.Id, null));

    private static IEnumerable<JourneyWarning> NearEnd(FoldContext context, IReadOnlyList<PhaseView> phases) => phases
        .Where(phase => phase.State != PhaseState.Done && phase.LatestEndOn is { } end && NoticeOn(end) <= context.Today)
        .Select(phase => new JourneyWarning(JourneyWarning.LatestEndNear, phase.Id, NoticeOn(phase.LatestEndOn!.Value)));

    private static DateOnly NoticeOn(DateOnly end) => end.AddMonths(-MonthsBeforeLatestEnd);
}
