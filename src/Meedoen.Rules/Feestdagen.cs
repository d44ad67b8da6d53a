namespace Meedoen.Rules;

/// <summary>Generally recognised holidays in the Netherlands (Algemene termijnenwet art. 3, first paragraph).</summary>
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
}
