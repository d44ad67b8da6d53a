namespace Meedoen.Rules.Tests.Law;

/// <summary>Dates the long way round: day by day on <see cref="DateTime"/>, Easter from the full moon of the church's tables. Shares nothing with the rules.</summary>
internal static class SlowCalendar
{
    public static DateOnly After(DateOnly day, Duration duration) => duration.Unit switch
    {
        TimeUnit.Days => Walk(day, duration.Count),
        TimeUnit.Weeks => Walk(day, 7 * duration.Count),
        TimeUnit.Months => SameDate(day, duration.Count),
        TimeUnit.Years => SameDate(day, 12 * duration.Count),
        _ => throw new ArgumentOutOfRangeException(nameof(duration)),
    };

    /// <summary>As long before: by walking back day by day, or month by month.</summary>
    public static DateOnly Before(DateOnly day, Duration duration) => duration.Unit switch
    {
        TimeUnit.Days => WalkBack(day, -duration.Count),
        TimeUnit.Weeks => WalkBack(day, -7 * duration.Count),
        TimeUnit.Months => SameDateBefore(day, -duration.Count),
        TimeUnit.Years => SameDateBefore(day, -12 * duration.Count),
        _ => throw new ArgumentOutOfRangeException(nameof(duration)),
    };

    /// <summary>The same date so many months later, or the last day of that month when it is shorter: walks month by month.</summary>
    public static DateOnly SameDate(DateOnly day, int months)
    {
        var (year, month) = (day.Year, day.Month);
        for (var left = months; left > 0; left--)
        {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        var wanted = day.Day;
        while (!Exists(year, month, wanted))
        {
            wanted--;
        }

        return new DateOnly(year, month, wanted);
    }

    public static DateOnly OffHolidays(DateOnly day)
    {
        while (IsFree(day))
        {
            day = Walk(day, 1);
        }

        return day;
    }

    private static bool IsFree(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (midnight.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return true;
        }

        var easter = Easter(day.Year);
        var king = new DateTime(day.Year, 4, 27).DayOfWeek == DayOfWeek.Sunday ? 26 : 27;
        return (day.Month, day.Day) switch
        {
            (1, 1) or (5, 5) or (12, 25) or (12, 26) => true,
            (4, var on) when on == king => true,
            _ => (midnight - easter.ToDateTime(TimeOnly.MinValue)).Days is -2 or 1 or 39 or 50,
        };
    }

    /// <summary>The Sunday after the church's full moon on or after 21 March; the moon by the tables of 1900 to 2199.</summary>
    private static DateOnly Easter(int year)
    {
        int[] moons = [14, 3, 23, 11, 31, 18, 8, 28, 16, 5, 25, 13, 2, 22, 10, 30, 17, 7, 27];
        var golden = year % 19;
        var inMarch = golden is 2 or 4 or 7 or 10 or 13 or 15 or 18;
        var moon = new DateTime(year, inMarch ? 3 : 4, moons[golden]);
        do
        {
            moon = moon.AddDays(1);
        }
        while (moon.DayOfWeek != DayOfWeek.Sunday);
        return DateOnly.FromDateTime(moon);
    }

    private static bool Exists(int year, int month, int day) => day <= month switch
    {
        2 => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static DateOnly SameDateBefore(DateOnly day, int months)
    {
        var (year, month) = (day.Year, day.Month);
        for (var left = months; left > 0; left--)
        {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
        }

        var wanted = day.Day;
        while (!Exists(year, month, wanted))
        {
            wanted--;
        }

        return new DateOnly(year, month, wanted);
    }

    private static DateOnly WalkBack(DateOnly day, int days)
    {
        for (var left = days; left > 0; left--)
        {
            var (year, month, on) = day.Day > 1 ? (day.Year, day.Month, day.Day - 1) : day.Month == 1 ? (day.Year - 1, 12, 31) : (day.Year, day.Month - 1, 31);
            while (!Exists(year, month, on))
            {
                on--;
            }

            day = new(year, month, on);
        }

        return day;
    }

    private static DateOnly Walk(DateOnly day, int days)
    {
        for (var left = days; left > 0; left--)
        {
            day = Exists(day.Year, day.Month, day.Day + 1) ? new(day.Year, day.Month, day.Day + 1) : day.Month == 12 ? new(day.Year + 1, 1, 1) : new(day.Year, day.Month + 1, 1);
        }

        return day;
    }
}
