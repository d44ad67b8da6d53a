using System.Globalization;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Values;

/// <summary>Rules for dates and years: readable, existing, not in the future where they cannot be.</summary>
internal static class DateRules
{
    private const int EarliestYear = 1880;

    /// <summary>The date as <c>yyyy-MM-dd</c>, or why not.</summary>
    public static Outcome<string> Date(DataKey key, string text, DateOnly today)
    {
        if (DateReader.Read(text, today) is not { } date)
        {
            return new Refusal("dossiers.value-date", key.Key);
        }

        if (key.Max is { } max && date > today.AddDays(max))
        {
            return max == 0 ? new Refusal("dossiers.value-future", key.Key) : new Refusal("dossiers.value-too-far", key.Key).With(Written(today.AddDays(max)));
        }

        return date < (key.Min is { } min ? today.AddDays(min) : new DateOnly(EarliestYear, 1, 1))
            ? new Refusal("dossiers.value-too-early", key.Key)
            : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The year, or why not.</summary>
    public static Outcome<string> Year(DataKey key, string text, DateOnly today)
    {
        var digits = Digits.ToWestern(text);
        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < EarliestYear)
        {
            return new Refusal("dossiers.value-year", key.Key);
        }

        return key.Max is { } max && year > today.Year + max ? new Refusal("dossiers.value-future", key.Key) : digits;
    }

    private static string Written(DateOnly date) => date.ToString("d-M-yyyy", CultureInfo.InvariantCulture);
}
