namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>A PDF holds Arabic as it looks, from left to right; this puts it back in the order in which it is read.</summary>
internal static class RightToLeft
{
    /// <summary>The letters of a word in reading order.</summary>
    public static string Restore(string word)
    {
        if (!word.Any(IsRightToLeft))
        {
            return word;
        }

        var letters = word.ToCharArray();
        Array.Reverse(letters);
        return new(letters);
    }

    /// <summary>Runs of right-to-left words in reading order; other words stay where they are.</summary>
    public static string RestoreOrder(string line)
    {
        var words = line.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            var end = at;
            while (end < words.Length && words[end].Any(IsRightToLeft) && !words[end].Contains('\t', StringComparison.Ordinal))
            {
                end++;
            }

            Array.Reverse(words, at, end - at);
            at = Math.Max(at, end - 1);
        }

        return string.Join(' ', words);
    }

    private static bool IsRightToLeft(char letter) =>
        letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');
}
