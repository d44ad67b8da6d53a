namespace Meedoen.Programmes.Schema;

/// <summary>Finds what somebody meant when a word is almost right.</summary>
internal static class Nearest
{
    /// <summary>The known word with the fewest changed letters, when that is at most a third of the word; else null.</summary>
    public static string? To(string word, IEnumerable<string> known) => known
        .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
        .Where(found => found.Distance <= Math.Max(1, Math.Min(word.Length, found.Candidate.Length) / 3))
        .OrderBy(found => found.Distance).ThenBy(found => found.Candidate, StringComparer.Ordinal)
        .Select(found => found.Candidate)
        .FirstOrDefault();

    /// <summary>Letters to change, add, leave out, or swap with their neighbour; capitals and hyphens do not count.</summary>
    public static int Distance(string left, string right)
    {
        var (a, b) = (Plain(left), Plain(right));
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Cell(table, a, b, i, j);
            }
        }

        return table[a.Length, b.Length];
    }

    private static int Cell(int[,] table, string a, string b, int i, int j)
    {
        var change = a[i - 1] == b[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + change);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }

    private static string Plain(string word) =>
        (word.Length > 60 ? word[..60] : word).ToUpperInvariant().Replace('_', '-').Replace('.', '-');
}
