using Meedoen.Plans;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.Plans;

/// <summary>Words, shapes and choices that the pages about plans share.</summary>
internal static class PlanTexts
{
    public static IReadOnlyList<Choice> Horizons => [.. Enum.GetValues<GoalHorizon>().Select(h => new Choice(h.ToString(), Horizon(h)))];

    public static IReadOnlyList<Choice> States => [.. Enum.GetValues<GoalState>().Select(s => new Choice(s.ToString(), Words.Get("Plans", "goal-state." + s)))];

    public static string Horizon(GoalHorizon horizon) => Words.Get("Plans", "horizon." + horizon);

    public static Mark MarkOf(GoalLine goal, DateOnly today) => goal.State switch
    {
        GoalState.Reached => Mark.Done,
        GoalState.Dropped => Mark.Skipped,
        _ when goal.EvaluateOn < today => Mark.Late,
        GoalState.Busy => Mark.Now,
        _ => Mark.Ahead,
    };

    public static Mark MarkOf(PlanState state) => state switch
    {
        PlanState.Settled => Mark.Done,
        PlanState.InRevision => Mark.Now,
        _ => Mark.Ahead,
    };
}
