using Meedoen.Rules.Law;

namespace Meedoen.Rules.Explaining;

/// <summary>Makes findings from a computed day.</summary>
internal static class Findings
{
    /// <summary>A term by whose last day something must be done.</summary>
    public static Finding Deadline(FindingKind kind, Clock clock, DateOnly lawOf, DateOnly on, DateOnly? doneOn, params IReadOnlyList<Reason> reasons) =>
        new(kind, StateOf(clock.Day, on, doneOn))
        {
            FirstDay = clock.Steps[0].Result,
            LastDay = clock.Day,
            DoneOn = doneOn <= on ? doneOn : null,
            Steps = clock.Steps,
            Reasons = reasons,
            LawOf = lawOf,
        };

    /// <summary>A period that runs from a first to a last day.</summary>
    public static Finding Period(FindingKind kind, DateOnly first, Clock clock, DateOnly lawOf, DateOnly on, params IReadOnlyList<Reason> reasons) =>
        new(kind, on > clock.Day ? FindingState.Ended : on < first ? FindingState.NotStarted : FindingState.Running)
        {
            FirstDay = first,
            LastDay = clock.Day,
            Steps = clock.Steps,
            Reasons = reasons,
            LawOf = lawOf,
        };

    /// <summary>Something that may be done from a day on.</summary>
    public static Finding Opening(FindingKind kind, Clock clock, DateOnly lawOf, DateOnly on, params IReadOnlyList<Reason> reasons) =>
        new(kind, on < clock.Day ? FindingState.NotStarted : FindingState.Yes)
        {
            FirstDay = clock.Day,
            Steps = clock.Steps,
            Reasons = reasons,
            LawOf = lawOf,
        };

    /// <summary>A question that the law answers with yes when nothing stands in the way.</summary>
    public static Finding Verdict(FindingKind kind, DateOnly lawOf, IReadOnlyList<Reason> objections, params IReadOnlyList<Parameter> basis) =>
        new(kind, objections.Count == 0 ? FindingState.Yes : FindingState.No) { Reasons = objections, Basis = basis, LawOf = lawOf };

    public static Finding Not(FindingKind kind, FindingState state, DateOnly lawOf, params IReadOnlyList<Reason> reasons) =>
        new(kind, state) { Reasons = reasons, LawOf = lawOf };

    /// <summary>With what DUO says: its last day decides on the state, ours stays the forecast.</summary>
    public static Finding Ruled(Finding finding, DuoPeriod? duo, DateOnly on, DateOnly? doneOn) =>
        duo?.Last is { } last ? finding with { Duo = duo, State = StateOf(last, on, doneOn) } : finding with { Duo = duo };

    private static FindingState StateOf(DateOnly last, DateOnly on, DateOnly? doneOn) => doneOn is { } done && done <= on
        ? done <= last ? FindingState.Met : FindingState.MetLate
        : on <= last ? FindingState.Running : FindingState.Overdue;
}
