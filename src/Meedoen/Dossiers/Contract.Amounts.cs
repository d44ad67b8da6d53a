using System.Globalization;
using System.Text.RegularExpressions;
using Meedoen.Dossiers.Values;

namespace Meedoen.Dossiers;

/// <summary>
/// Reads a number as people here write it, whatever the language of the page: a comma or a point before decimals, thousands with points or
/// spaces, an euro sign, Arabic digits.
/// </summary>
public static partial class Amounts
{
    /// <summary>The number, or null when it is none.</summary>
    public static decimal? Read(string text)
    {
        var plain = Noise().Replace(Digits.ToWestern(text), string.Empty);
        plain = Thousands().IsMatch(plain) ? plain.Replace(".", string.Empty, StringComparison.Ordinal) : plain;
        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    [GeneratedRegex(@"[\s€]")]
    private static partial Regex Noise();

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex Thousands();
}
