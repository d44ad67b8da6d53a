namespace Meedoen.Rules;

/// <summary>A period counted in lesson weeks, with what the pauses did to it.</summary>
/// <param name="First">First lesson day.</param>
/// <param name="Last">Last lesson day, pause weeks shifted.</param>
/// <param name="LastWithoutPauses">Last lesson day as it would be if lessons never paused.</param>
/// <param name="PauseWeeks">Mondays of the weeks that were not counted.</param>
public sealed record LessonPeriod(DateOnly First, DateOnly Last, DateOnly LastWithoutPauses, IReadOnlyList<DateOnly> PauseWeeks)
{
    /// <summary>Weeks on the calendar from first to last lesson day, pauses included, rounded up.</summary>
    public int CalendarWeeks => (Last.DayNumber - First.DayNumber) / 7 + 1;
}

/// <summary>
/// Periods in lesson weeks. A week runs Monday to Friday; a week that lies wholly in pauses does not count and moves the end one
/// week. A period ends on its last lesson day. A pause of a few days in a week moves nothing.
/// </summary>
public static class LessonWeeks
{
    /// <summary>The period of <paramref name="weeks"/> (1 or more) lesson weeks that starts on or after <paramref name="start"/>.</summary>
    public static LessonPeriod From(DateOnly start, int weeks, Calendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        var first = FirstLessonDay(start, calendar);
        var pauses = new List<DateOnly>();
        var end = first.AddDays(7 * weeks - 1);
        for (var monday = MondayOf(first); monday <= end; monday = monday.AddDays(7))
        {
            if (calendar.IsPauseWeek(monday))
            {
                pauses.Add(monday);
                end = end.AddDays(7);
            }
        }

        var withoutPauses = FirstLessonDay(start, Calendar.Plain).AddDays(7 * weeks - 1);
        return new(first, LastLessonDay(end, calendar), LastLessonDay(withoutPauses, Calendar.Plain), pauses);
    }

    /// <summary>The first day with lessons on or after the day.</summary>
    public static DateOnly FirstLessonDay(DateOnly day, Calendar calendar)
    {
        while (!calendar.IsLessonDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The first day with lessons in a new week: where a period that follows another one starts.</summary>
    public static DateOnly NextWeek(DateOnly day, Calendar calendar) =>
        FirstLessonDay(MondayOf(day).AddDays(7), calendar);

    private static DateOnly LastLessonDay(DateOnly day, Calendar calendar)
    {
        while (!calendar.IsLessonDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
