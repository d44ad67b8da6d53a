using System.Globalization;

namespace Meedoen.Rules.Law;

/// <summary>
/// A number of the law as it is written in a table: a duration (<c>10w</c>, <c>3y</c>, <c>18m</c>, <c>90d</c>), amounts or counts
/// (<c>250</c>, <c>60 90</c>), or codes (<c>notice</c>, <c>mbo2 mbo3</c>).
/// </summary>
public sealed record ParameterValue
{
    private ParameterValue(string text) => Text = text;

    /// <summary>As written in the table.</summary>
    public string Text { get; }

    /// <summary>The duration; zero days when the value is none.</summary>
    public Duration Duration { get; private init; }

    /// <summary>The amounts or counts, in the order of the table.</summary>
    public IReadOnlyList<decimal> Numbers { get; private init; } = [];

    /// <summary>The codes, in the order of the table.</summary>
    public IReadOnlyList<string> Codes { get; private init; } = [];

    /// <summary>The first amount or count; 0 when there is none.</summary>
    public decimal Number => Numbers.Count > 0 ? Numbers[0] : 0;

    /// <summary>Whether the value is the code <c>yes</c>.</summary>
    public bool IsYes => Has("yes");

    /// <summary>Whether a code is among the codes.</summary>
    public bool Has(string code)
    {
        for (var index = 0; index < Codes.Count; index++)
        {
            if (string.Equals(Codes[index], code, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether this is the same kind of value: a duration, as many numbers, or codes. Where the law is open, anything fits.</summary>
    public bool HasFormOf(ParameterValue other) =>
        other.Has("open") || ((Duration.Count != 0) == (other.Duration.Count != 0) && Numbers.Count == other.Numbers.Count && (Codes.Count > 0) == (other.Codes.Count > 0));

    /// <summary>Reads a value; anything that is no duration and no number is a code.</summary>
    public static ParameterValue Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && AsDuration(only) is { } duration)
        {
            return new(text) { Duration = duration };
        }

        var numbers = new List<decimal>(words.Length);
        foreach (var word in words)
        {
            if (!decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                return new(text) { Codes = words };
            }

            numbers.Add(number);
        }

        return new(text) { Numbers = numbers };
    }

    private static Duration? AsDuration(string word) =>
        word.Length > 1 && int.TryParse(word[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && UnitOf(word[^1]) is { } unit
            ? new Duration(count, unit)
            : null;

    private static TimeUnit? UnitOf(char letter) => letter switch
    {
        'd' => TimeUnit.Days,
        'w' => TimeUnit.Weeks,
        'm' => TimeUnit.Months,
        'y' => TimeUnit.Years,
        _ => null,
    };
}
