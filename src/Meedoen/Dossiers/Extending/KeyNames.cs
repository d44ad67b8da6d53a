using System.Globalization;
using System.Text;

namespace Meedoen.Dossiers.Extending;

/// <summary>Names that are made once from what somebody typed, and stay when the text changes.</summary>
internal static class KeyNames
{
    private const int Longest = 50;

    /// <summary>A name for an own key of a tenant that is not taken.</summary>
    public static string ForKey(string tenant, string label, Func<string, bool> taken) => Free($"{OwnKey.Prefix}{tenant}-{Kebab(label, "question")}", taken);

    /// <summary>A code for an option that is not taken.</summary>
    public static string ForOption(string label, Func<string, bool> taken) => Free(Kebab(label, "answer"), taken);

    private static string Free(string wanted, Func<string, bool> taken)
    {
        var name = wanted;
        for (var number = 2; taken(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }

        return name;
    }

    private static string Kebab(string text, string fallback)
    {
        var plain = text.ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var words = string.Join('-', string.Concat(plain).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var cut = words.Length > Longest ? words[..Longest].TrimEnd('-') : words;
        return cut.Length > 0 ? cut : fallback;
    }
}
