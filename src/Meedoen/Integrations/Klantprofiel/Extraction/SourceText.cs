namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>The text of one part. Cells of a table row are separated by a tab.</summary>
internal sealed record SourceText(string Part, IReadOnlyList<string> Lines)
{
    private const string Bullets = "-*\u2022\u00b7\u2013\u25aa\u25e6\u25cf\u25cb>\uf0b7\uf0a7";

    /// <summary>The cells of a line: parted by a tab, a bar, or two spaces and more. Empty cells of a table stay.</summary>
    public static List<string> Cells(string line)
    {
        line = line.Length > ReadingLimits.MaxLineLength ? line[..ReadingLimits.MaxLineLength] : line;
        var cells = line.Replace('\u00a0', ' ').Trim(' ', '|').Replace("|", "\t", StringComparison.Ordinal)
            .Replace("  ", "\t", StringComparison.Ordinal).Split('\t').Select(Bare).ToList();
        return line.Contains('\t', StringComparison.Ordinal) || line.Contains('|', StringComparison.Ordinal)
            ? TrimEnd(cells) : [.. cells.Where(cell => cell.Length > 0)];
    }

    private static string Bare(string cell)
    {
        var bare = cell.Trim();
        while (bare.Length > 1 && Bullets.Contains(bare[0], StringComparison.Ordinal) && (bare[1] == ' ' || bare[0] == '>'))
        {
            bare = bare[1..].TrimStart();
        }

        return bare;
    }

    private static List<string> TrimEnd(List<string> cells)
    {
        while (cells.Count > 0 && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }
}
