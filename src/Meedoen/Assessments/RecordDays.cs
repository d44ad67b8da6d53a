using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>What the day of something that was seen or said must be.</summary>
internal static class RecordDays
{
    /// <summary>What is wrong with a day, or null: it is there, not after today, not more than two years ago.</summary>
    public static Refusal? Wrong(DateOnly? on, DateOnly today, string field = "On") =>
        on is null ? new Refusal("assessments.day-missing", field)
        : on > today ? new Refusal("assessments.day-in-future", field)
        : on < today.AddYears(-2) ? new Refusal("assessments.day-long-ago", field)
        : null;
}
