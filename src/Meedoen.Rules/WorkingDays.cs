namespace Meedoen.Rules;

/// <summary>Arithmetic in working days: days that are no Saturday, Sunday or generally recognised holiday.</summary>
public static class WorkingDays
{
    /// <summary>
    /// The day that lies <paramref name="count"/> working days after <paramref name="from"/> (before it when negative). The first
    /// day itself does not count. Zero gives the day itself, working day or not.
    /// </summary>
    public static DateOnly Add(DateOnly from, int count, Calendar calendar)
    {
        var step = Math.Sign(count);
        var day = from;
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The day itself, or the next working day: how a short statutory term ends (Algemene termijnenwet art. 1).</summary>
    public static DateOnly OnOrAfter(DateOnly day, Calendar calendar) =>
        calendar.IsWorkingDay(day) ? day : Add(day, 1, calendar);
}
