using System.Globalization;
using System.Text;

namespace Meedoen.Integrations.Klantprofiel.Fields;

/// <summary>Compares words without regard to case, accents, spaces and punctuation.</summary>
internal static class Folding
{
    /// <summary>Letters and digits only, lower case, without accents: <c>V-nummer</c> becomes <c>vnummer</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString();
    }

    /// <summary>The folded words of a text.</summary>
    public static string[] Words(string text) =>
        [.. text.Split([' ', '\t', '/', '-', '(', ')', '.', ',', ':', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Fold).Where(word => word.Length > 0)];

    /// <summary>Letters to insert, delete, replace or swap (optimal string alignment), or <paramref name="limit"/> + 1 when it is more.</summary>
    public static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        int[] before = [], previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, previous) = (previous, row);
        }

        return Math.Min(previous[right.Length], limit + 1);
    }

    /// <summary>Unicode text in which the script is Latin, as far as it has letters.</summary>
    public static bool IsLatin(string text) => text.Normalize(NormalizationForm.FormKD)
        .Where(char.IsLetter).All(letter => letter < 0x250 || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.ModifierLetter);
}
