namespace Meedoen.Rules;

/// <summary>A generally recognised holiday: which one, on which day.</summary>
/// <param name="Code">Stable code: <c>new-year</c>, <c>good-friday</c>, <c>easter-monday</c>, <c>kings-day</c>, <c>liberation-day</c>,
/// <c>ascension</c>, <c>whit-monday</c>, <c>christmas-1</c>, <c>christmas-2</c>.</param>
/// <param name="On">The day itself.</param>
public sealed record Feestdag(string Code, DateOnly On);

/// <summary>
/// Generally recognised holidays in the Netherlands: Algemene termijnenwet art. 3, first paragraph, with Good Friday, which the
/// second paragraph puts on a par. Days designated by royal decree (third paragraph) belong to <see cref="Calendar.ExtraFeestdagen"/>.
/// Holds for 2014 and later, when the King's birthday replaced the Queen's.
/// </summary>
public static class Feestdagen
{
    /// <summary>Easter Sunday of a year in the Gregorian calendar (1583 and later).</summary>
    public static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        var month = (h + l - 7 * m + 114) / 31;
        return new DateOnly(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }

    /// <summary>The nine holidays of a year, by date. Two may fall on one day (Ascension on 5 May).</summary>
    public static IReadOnlyList<Feestdag> In(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            new("new-year", new(year, 1, 1)),
            new("good-friday", easter.AddDays(-2)),
            new("easter-monday", easter.AddDays(1)),
            .. new Feestdag[]
            {
                new("kings-day", KingsDay(year)), new("liberation-day", new(year, 5, 5)),
                new("ascension", easter.AddDays(39)), new("whit-monday", easter.AddDays(50)),
            }.OrderBy(day => day.On),
            new("christmas-1", new(year, 12, 25)),
            new("christmas-2", new(year, 12, 26)),
        ];
    }

    /// <summary>Whether the day is one of the nine holidays of its year.</summary>
    public static bool Contains(DateOnly day)
    {
        var easter = EasterSunday(day.Year);
        return (day.Month, day.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26)
            || (day.DayNumber - easter.DayNumber) is -2 or 1 or 39 or 50
            || day == KingsDay(day.Year);
    }

    /// <summary>27 April, or the 26th when the 27th is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }
}
