using System.Text.RegularExpressions;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Values;

/// <summary>Rules for text: length, form, no control characters.</summary>
internal static class TextRules
{
    private const int LongestText = 300;
    private const int LongestLongText = 4000;

    /// <summary>The text with one kind of line end, or why not.</summary>
    public static Outcome<string> Check(DataKey key, string text)
    {
        var clean = string.Concat(text.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || (c == '\n' && key.Type == DataType.LongText)));
        var longest = key.Max ?? (key.Type == DataType.Text ? LongestText : LongestLongText);
        if (clean.Length > longest)
        {
            return new Refusal("dossiers.value-too-long", key.Key).With(longest, clean.Length);
        }

        if (OwnKey.IsOwn(key.Key) && Identifiers.HoldsBsn(clean))
        {
            return new Refusal("dossiers.value-holds-bsn", key.Key, "Wabb art. 10");
        }

        if (clean.Length < key.Min)
        {
            return new Refusal("dossiers.value-too-short", key.Key).With(key.Min);
        }

        return key.Pattern is null || Regex.IsMatch(clean, $"^(?:{key.Pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100))
            ? clean
            : new Refusal("dossiers.value-form", key.Key);
    }
}
