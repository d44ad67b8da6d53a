namespace Meedoen.Plans;

/// <summary>How the API shows a plan.</summary>
internal static class PlanBody
{
    public static object Of(OpenPlan.View view) => new
    {
        view.State,
        view.Version,
        Goals = view.Goals.Select(Goal),
        Versions = view.Versions.Select(v => new
        {
            v.Number,
            v.SettledOn,
            v.SettledBy,
            v.Content.Reason,
            v.Content.LessonOffer,
            v.Answer,
            v.AnsweredOn,
            v.Remark,
            Goals = v.Content.Goals.Select(Goal),
        }),
        LessonOffer = view.Lessons is { } lessons ? new { lessons.Advised, lessons.Wish, lessons.Offered } : null,
        NotDiscussed = view.NotDiscussed.Select(topic => topic.Title),
    };

    private static object Goal(GoalLine g) =>
        new { g.Id, g.Words.Text, g.Words.Measure, g.Words.OwnLanguage, g.Horizon, g.State, g.Owner, g.EvaluateOn, g.Version };
}
