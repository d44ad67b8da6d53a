using System.Globalization;
using System.Resources;

namespace Meedoen.Rules.Explaining;

/// <summary>The texts of the explanations, in Dutch and English, from the library's own resources.</summary>
internal static class Words
{
    private static readonly ResourceManager Texts = new("Meedoen.Rules.Texts.Law", typeof(Words).Assembly);

    public static string? Find(string key, CultureInfo culture) => Texts.GetString(key, culture);

    public static string Get(string key, CultureInfo culture, params ReadOnlySpan<object?> args)
    {
        var text = Find(key, culture) ?? $"[{key}]";
        return args.Length == 0 ? text : string.Format(culture, text, args);
    }

    public static string Day(DateOnly? day, CultureInfo culture) =>
        day is { } known ? known.ToString("d MMMM yyyy", culture) : Get("frame.unknown", culture);

    public static string Amount(Duration amount, CultureInfo culture)
    {
        var count = Math.Abs(amount.Count);
        var unit = "unit." + Law.Codes.Of(amount.Unit);
        return count == 1 ? Get(unit + "-1", culture) : Get(unit, culture, count);
    }

    /// <summary>A number of the law: 10 weeks, 250, 60 90.</summary>
    public static string Value(Law.ParameterValue value, CultureInfo culture) =>
        value.Duration.Count != 0 ? Amount(value.Duration, culture) : string.Join(" / ", value.Numbers.Select(number => number.ToString("0.##", culture)).DefaultIfEmpty(value.Text));
}
