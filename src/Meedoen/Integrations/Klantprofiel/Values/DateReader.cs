using System.Globalization;
using System.Text.RegularExpressions;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>Dates as people write them in Dutch and English: day before month, unless the year comes first or the month is a word.</summary>
internal static class DateReader
{
    /// <summary>Matches a date inside a sentence.</summary>
    public const string Pattern =
        @"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}|\d{1,2}(?:e|st|nd|rd|th)? (?:\p{L}{3,9})\.? \d{4}|\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Parts = new(@"^\P{L}*?(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})(?:T| 00:00.*)?$", Options);
    private static readonly Regex Short = new(@"^(\d{1,2})[-/.](\d{4})$", Options);
    private static readonly Regex Worded = new(@"^(?:(\d{1,2})(?:e|st|nd|rd|th)? )?(\p{L}{3,9})\.? (\d{4})$", Options);
    private static readonly Regex MonthFirst = new(@"^(\p{L}{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$", Options);

    private static readonly string[] Months = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly Dictionary<string, int> OtherMonths = new(StringComparer.Ordinal)
    { ["mar"] = 3, ["mrt"] = 3, ["may"] = 5, ["oct"] = 10 };

    /// <summary>The date in a text that holds nothing else, or null.</summary>
    public static PartialDate? Read(string text)
    {
        text = text.Trim().TrimEnd('.', ',').Replace(" - ", "-", StringComparison.Ordinal).Replace(" / ", "/", StringComparison.Ordinal);
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Make(year, 0, 0)
            : Parts.Match(text) is { Success: true } parts ? FromNumbers(Number(parts, 1), Number(parts, 2), Number(parts, 3))
            : Short.Match(text) is { Success: true } brief ? Make(Number(brief, 2), Number(brief, 1), 0)
            : Worded.Match(text) is { Success: true } worded && Month(worded.Groups[2].Value) is > 0 and var month
                ? Make(Number(worded, 3), month, worded.Groups[1].Success ? Number(worded, 1) : 0)
            : MonthFirst.Match(text) is { Success: true } first && Month(first.Groups[1].Value) is > 0 and var named
                ? Make(Number(first, 3), named, Number(first, 2))
            : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // Two digits for a year are refused: 03 may be a child or a great-grandmother.
    private static PartialDate? FromNumbers(int first, int month, int last) =>
        first > 31 ? Make(first, month, last) : last > 31 ? Make(last, month, first) : null;

    // 00 for an unknown day or month, as the civil registration writes it.
    private static PartialDate? Make(int year, int month, int day) => year is < 1900 or > 2200 || month > 12 ? null
        : month == 0 ? new PartialDate(year)
        : day == 0 ? new PartialDate(year, month)
        : day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : null;

    private static int Month(string word)
    {
        var start = word[..3].ToLowerInvariant();
        return OtherMonths.TryGetValue(start, out var month) ? month : Array.IndexOf(Months, start) + 1;
    }
}
