using System.Globalization;
using System.Text.RegularExpressions;

namespace Meedoen.Dossiers.Values;

/// <summary>
/// Reads dates as people in the Netherlands write them: <c>7-12-2026</c>, <c>07.12.2026</c>, <c>7 december 2026</c>,
/// <c>7 dec. 2026</c>, and <c>2026-12-07</c>. Day comes before month. Two-digit years and Arabic-Indic digits are read too.
/// </summary>
internal static partial class DateReader
{
    private static readonly string[] Months =
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly Dictionary<string, int> OtherMonths = new(StringComparer.Ordinal) { ["maa"] = 3, ["mar"] = 3, ["may"] = 5, ["oct"] = 10 };

    /// <summary>The date, or null when it cannot be read as one day. A year of two digits is in the century that puts it not after <paramref name="today"/> + 10 years.</summary>
    public static DateOnly? Read(string text, DateOnly today)
    {
        var western = Digits.ToWestern(text).Trim().ToLowerInvariant();
        if (Iso().Match(western) is { Success: true } iso)
        {
            return Day(iso, Number(iso, "m"), today);
        }

        if (Numeric().Match(western) is { Success: true } numeric)
        {
            return Day(numeric, Number(numeric, "m"), today);
        }

        return Words().Match(western) is { Success: true } words && Month(words.Groups["m"].Value) is { } month ? Day(words, month, today) : null;
    }

    private static DateOnly? Day(Match match, int month, DateOnly today)
    {
        var year = Number(match, "y");
        if (match.Groups["y"].Length == 2)
        {
            year += year + 2000 > today.Year + 10 ? 1900 : 2000;
        }

        var day = Number(match, "d");
        return month is >= 1 and <= 12 && year is >= 1850 and <= 2150 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int? Month(string word)
    {
        var start = word.Length >= 3 ? word[..3] : word;
        return Array.IndexOf(Months, start) is >= 0 and var index ? index + 1 : OtherMonths.TryGetValue(start, out var other) ? other : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>\d{1,2})\s*[-./ ]\s*(?<m>\d{1,2})\s*[-./ ]\s*(?<y>\d{4}|\d{2})$")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<d>\d{1,2})[\s-]+(?<m>\p{L}{3,10})\.?[\s-]+(?<y>\d{4})$")]
    private static partial Regex Words();
}
