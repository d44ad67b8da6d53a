using System.Globalization;
using System.Text.RegularExpressions;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Values;

/// <summary>Rules for numbers: a comma or a point before decimals, thousands with points or spaces, within bounds.</summary>
internal static partial class NumberRules
{
    /// <summary>The number with a point, without trailing zeros, or why not.</summary>
    public static Outcome<string> Check(DataKey key, string text)
    {
        var plain = Noise().Replace(Digits.ToWestern(text), string.Empty);
        plain = Thousands().IsMatch(plain) ? plain.Replace(".", string.Empty, StringComparison.Ordinal) : plain;
        if (!decimal.TryParse(
            plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new Refusal("dossiers.value-number", key.Key);
        }

        var decimals = key.Type switch { DataType.Minutes => 0, _ => 2 };
        if (decimal.Round(number, decimals) != number)
        {
            return new Refusal(decimals == 0 ? "dossiers.value-whole" : "dossiers.value-decimals", key.Key);
        }

        if (number < key.Min)
        {
            return new Refusal("dossiers.value-too-small", key.Key).With(key.Min);
        }

        return number > key.Max
            ? new Refusal("dossiers.value-too-large", key.Key).With(key.Max)
            : number.ToString("0.##", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"[\s€]")]
    private static partial Regex Noise();

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex Thousands();
}
