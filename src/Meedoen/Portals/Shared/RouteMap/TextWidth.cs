using System.Globalization;

namespace Meedoen.Portals.RouteMap;

/// <summary>
/// Widths of text without a font: a table of widths per kind of letter, a little too wide rather than too narrow, because
/// every device brings its own font. Good enough to break lines.
/// </summary>
public static class TextWidth
{
    private const string Slim = "iljtfrI.,:;'|!()[]-/ ";
    private const string Broad = "mwMWÆæŒœ@%";

    /// <summary>Width of a text in user units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Font size in user units.</param>
    /// <param name="bold">Whether it is bold.</param>
    public static double Of(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        var letters = 0.0;
        foreach (var letter in text)
        {
            letters += Em(letter);
        }

        return letters * size * (bold ? 1.07 : 1);
    }

    /// <summary>Breaks a text into lines at spaces and hyphens; a word that is too long for a line is cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Width of a line in user units.</param>
    /// <param name="size">Font size in user units.</param>
    /// <param name="bold">Whether it is bold.</param>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, bool bold = false)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Of(longer, size, bold) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = Cut(word, width, size, bold, lines);
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Puts the full lines of a word that is too long into <paramref name="lines"/>, and answers what is left.</summary>
    private static string Cut(string word, double width, double size, bool bold, List<string> lines)
    {
        while (word.Length > 4 && Of(word, size, bold) > width)
        {
            var fit = Fitting(word, width, size, bold);
            var hyphen = word.LastIndexOf('-', Math.Min(fit, word.Length - 2));
            var at = hyphen > 1 ? hyphen + 1 : fit;
            lines.Add(hyphen > 1 ? word[..at] : word[..at] + "-");
            word = word[at..];
        }

        return word;
    }

    private static int Fitting(string word, double width, double size, bool bold)
    {
        var fit = word.Length - 2;
        while (fit > 2 && Of(word.AsSpan(0, fit), size, bold) + (size * 0.35) > width)
        {
            fit--;
        }

        for (var at = fit; at > 3; at--)
        {
            if (IsSeam(word, at))
            {
                return at;
            }
        }

        return char.IsHighSurrogate(word[fit - 1]) ? fit - 1 : fit;
    }

    /// <summary>A place where a long word may be cut without hurting the eye: between two consonants, with enough on both sides.</summary>
    private static bool IsSeam(string word, int at) =>
        word.Length - at > 3 && IsConsonant(word[at - 1]) && IsConsonant(word[at])
        && (word.AsSpan(0, at).EndsWith("ngs") || (!IsConsonant(word[at - 2]) && !IsConsonant(word[at + 1])));

    private static bool IsConsonant(char letter) => char.IsAsciiLetter(letter) && !"aeiouyAEIOUY".Contains(letter, StringComparison.Ordinal);

    private static double Em(char letter)
    {
        if (letter < 0x250)
        {
            return Latin(letter);
        }

        return letter switch
        {
            >= '\u0600' and <= '\u06FF' => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? 0 : 0.5,
            >= '\u1200' and <= '\u139F' => 0.85,
            _ => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? 0 : 0.65,
        };
    }

    private static double Latin(char letter)
    {
        if (Slim.Contains(letter, StringComparison.Ordinal))
        {
            return 0.32;
        }

        if (Broad.Contains(letter, StringComparison.Ordinal))
        {
            return 0.92;
        }

        return char.IsUpper(letter) ? 0.66 : 0.56;
    }
}
