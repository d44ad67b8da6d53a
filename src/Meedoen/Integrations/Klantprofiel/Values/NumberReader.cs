using System.Globalization;
using System.Text.RegularExpressions;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>Numbers by which people and things are known, and plain counts.</summary>
internal static class NumberReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex VNumberShape = new(@"^[Vv]?[- :]*((?:\d[ .\-]?){6,9}\d)$", Options);
    private static readonly Regex Leading = new(@"^\D{0,12}(\d{1,3})(?:\D|$)", Options);
    private static readonly Regex Months = new(@"\d{1,2} ?(?:mnd|maand|maanden|months?|weken|weeks|dagen|days)\b", Options);

    private static readonly string[] Words =
        ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];

    private static readonly string[] EnglishWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Ten digits, padded with zeros in front; null when it is no number of the immigration service.</summary>
    public static string? VNumber(string text) => VNumberShape.Match(text.Trim()) is { Success: true } match
        && Digits(match.Groups[1].Value).PadLeft(10, '0') is { Length: 10 } number && number.Any(digit => digit != '0') ? number : null;

    /// <summary>Nine digits that pass the eleven test (Wet algemene bepalingen burgerservicenummer), or null.</summary>
    public static string? Bsn(string text)
    {
        var digits = Digits(text).PadLeft(9, '0');
        if (digits.Length != 9 || text.Any(char.IsLetter) || digits == "000000000")
        {
            return null;
        }

        var sum = Enumerable.Range(0, 8).Sum(at => (9 - at) * (digits[at] - '0')) - (digits[8] - '0');
        return sum % 11 == 0 ? digits : null;
    }

    /// <summary>The first whole number from 0 to 120, in digits or as a word up to ten, or null.</summary>
    public static int? Count(string text)
    {
        if (Leading.Match(text.Trim()) is { Success: true } match)
        {
            return int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is <= 120 and var number ? number : null;
        }

        var word = text.Trim().Split(' ', 2)[0].ToLowerInvariant().Replace('é', 'e');
        var at = Math.Max(Array.IndexOf(Words, word), Array.IndexOf(EnglishWords, word));
        return at >= 0 ? at : null;
    }

    /// <summary>Age in whole years; months and weeks count as nought. Null when it is no age.</summary>
    public static int? Age(string text) => Months.IsMatch(text.Trim().ToLowerInvariant()) ? 0 : Count(text);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
