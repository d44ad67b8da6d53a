using System.Globalization;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Values;

/// <summary>Rules for numbers: readable (<see cref="Amounts"/>), as many decimals as fit, within bounds.</summary>
internal static class NumberRules
{
    /// <summary>The number with a point, without trailing zeros, or why not.</summary>
    public static Outcome<string> Check(DataKey key, string text)
    {
        if (Amounts.Read(text) is not { } number)
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
}
