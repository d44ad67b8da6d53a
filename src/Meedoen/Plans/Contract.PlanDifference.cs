namespace Meedoen.Plans;

/// <summary>What happened to a goal between two versions.</summary>
public enum GoalChangeKind
{
    /// <summary>Not in the older version.</summary>
    Added,

    /// <summary>Not in the newer version, or no longer a goal there.</summary>
    Dropped,

    /// <summary>In both, and different.</summary>
    Changed,
}

/// <summary>A goal that differs between two versions.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Before">As it was; null when added.</param>
/// <param name="After">As it is; null when it is gone.</param>
/// <param name="Fields">For a change: names of what differs, in a fixed order.</param>
public sealed record GoalChange(GoalChangeKind Kind, GoalLine? Before, GoalLine? After, IReadOnlyList<string> Fields);

/// <summary>Compares versions of a plan. Pure.</summary>
public static class PlanDifference
{
    /// <summary>What changed from one version to the next: added, changed, dropped; goals that stayed the same are left out.</summary>
    public static IReadOnlyList<GoalChange> Between(IReadOnlyList<GoalLine> older, IReadOnlyList<GoalLine> newer)
    {
        var before = older.Where(IsGoal).ToDictionary(goal => goal.Id);
        var after = newer.Where(IsGoal).ToDictionary(goal => goal.Id);
        return
        [
            .. newer.Where(goal => after.ContainsKey(goal.Id) && !before.ContainsKey(goal.Id)).Select(goal => new GoalChange(GoalChangeKind.Added, null, goal, [])),
            .. newer.Where(goal => after.ContainsKey(goal.Id) && before.ContainsKey(goal.Id))
                .Select(goal => new GoalChange(GoalChangeKind.Changed, before[goal.Id], goal, [.. Fields(before[goal.Id], goal)]))
                .Where(change => change.Fields.Count > 0),
            .. older.Where(goal => before.ContainsKey(goal.Id) && !after.ContainsKey(goal.Id)).Select(goal => new GoalChange(GoalChangeKind.Dropped, goal, null, [])),
        ];
    }

    private static bool IsGoal(GoalLine goal) => goal.State != GoalState.Dropped;

    private static IEnumerable<string> Fields(GoalLine a, GoalLine b) => new[]
    {
        ("text", a.Words.Text != b.Words.Text), ("own-language", a.Words.OwnLanguage != b.Words.OwnLanguage), ("measure", a.Words.Measure != b.Words.Measure),
        ("horizon", a.Horizon != b.Horizon), ("owner", a.Owner != b.Owner), ("evaluate-on", a.EvaluateOn != b.EvaluateOn), ("state", a.State != b.State),
    }.Where(field => field.Item2).Select(field => field.Item1);
}
