using Meedoen.Rules.Explaining;

namespace Meedoen.Rules.Evaluating;

/// <summary>A finding that is different after a change; null on a side where there is none.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it becomes.</param>
public sealed record FindingChange(Finding? Before, Finding? After)
{
    /// <summary>Code of what it is about.</summary>
    public string Code => (After ?? Before)!.Kind.Code;

    /// <summary>Days by which the last day that counts moves; null when one side has no last day.</summary>
    public int? DaysMoved => After?.RulingLastDay is { } after && Before?.RulingLastDay is { } before ? after.DayNumber - before.DayNumber : null;
}

/// <summary>
/// What a change does: another route, a ground for more time, a move, a new law. Evaluate twice and compare; nothing is kept.
/// </summary>
public static class Comparison
{
    /// <summary>The findings whose state, days or amount differ, in the order of <paramref name="after"/>, then those that are gone.</summary>
    public static IReadOnlyList<FindingChange> Of(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var changes = new List<FindingChange>();
        foreach (var now in after)
        {
            var was = Same(before, now);
            if (was is null || Differs(was, now))
            {
                changes.Add(new(was, now));
            }
        }

        changes.AddRange(before.Where(was => Same(after, was) is null).Select(was => new FindingChange(was, null)));
        return changes;
    }

    private static Finding? Same(IReadOnlyList<Finding> findings, Finding other)
    {
        foreach (var finding in findings)
        {
            if (ReferenceEquals(finding.Kind, other.Kind))
            {
                return finding;
            }
        }

        return null;
    }

    private static bool Differs(Finding was, Finding now) =>
        (was.State, was.FirstDay, was.LastDay, was.Amount, was.DoneOn) != (now.State, now.FirstDay, now.LastDay, now.Amount, now.DoneOn);
}
