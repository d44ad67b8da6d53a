using System.Globalization;
using System.Text;

namespace Meedoen.People.Names;

/// <summary>One part of a name in Latin letters.</summary>
/// <param name="Text">Lower case, but for <c>H</c>, an h that was a letter of its own in another script.</param>
/// <param name="Unvowelled">Whether it was written in a script that leaves short vowels out.</param>
internal readonly record struct NamePart(string Text, bool Unvowelled);

/// <summary>
/// Splits a name into its parts in plain lower-case Latin letters: other scripts written out, marks removed, particles left out,
/// compounds that are written apart or together (Abd al-, Abu, Gebre-) brought together.
/// </summary>
internal static class NameTokens
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "al", "el", "ul", "as", "ash", "ar", "at", "ad", "az", "van", "von", "der", "den", "de", "het", "t", "ten", "ter", "te", "d", "la", "le", "du",
        "di", "da", "ben", "bin", "ibn", "bint", "bent", "ibnu", "oulad", "ould", "ait",
    };

    private static readonly HashSet<string> JoinsNext = new(StringComparer.Ordinal) { "abd", "abdel", "abdul", "abdal", "abu", "abou", "aboe", "abo" };

    /// <summary>The parts of a name in the order written; never empty parts.</summary>
    public static IReadOnlyList<NamePart> Of(string name)
    {
        var unvowelled = name.Any(ArabicScript.Is);
        return [.. Words(Latin(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => new NamePart(word, unvowelled))];
    }

    private static List<string> Words(string[] words)
    {
        var parts = new List<string>();
        var prefix = string.Empty;
        foreach (var word in words)
        {
            var article = Particles.Contains(word);
            if (JoinsNext.Contains(word) && prefix.Length == 0)
            {
                prefix = word;
            }
            else if (prefix.Length > 0)
            {
                parts.AddRange(article ? [] : [prefix + word]);
                prefix = article ? prefix : string.Empty;
            }
            else if (!article || words.Length == 1)
            {
                parts.Add(word);
            }
        }

        return prefix.Length > 0 ? [.. parts, prefix] : parts;
    }

    private static string Latin(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            text.Append(Letter(letter));
        }

        return text.ToString();
    }

    private static string Letter(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter.ToString(),
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        '\'' or '’' or '‘' or '`' or 'ʼ' or 'ʻ' or '.' => string.Empty,
        _ when ArabicScript.Is(letter) => ArabicScript.Latin(letter),
        _ when EthiopicScript.Is(letter) => EthiopicScript.Latin(letter),
        _ => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? string.Empty : " ",
    };
}
