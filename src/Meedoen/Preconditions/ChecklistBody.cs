namespace Meedoen.Preconditions;

/// <summary>How the API shows a list.</summary>
internal static class ChecklistBody
{
    public static object Of(OpenChecklist.View view) => new
    {
        view.TestDiscussedOn,
        view.ReportMissing,
        view.HasLessons,
        Items = view.Items.Select(i => new { i.Kind, Title = i.Title.ToString(), i.State, i.ForHousehold, i.Owner, i.OwnerName, i.DueOn, i.Since, i.IsAlarm, i.Version }),
    };
}
