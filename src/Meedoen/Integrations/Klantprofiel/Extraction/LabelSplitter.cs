using System.Text.RegularExpressions;
using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>A piece of a line: a label with the words behind it, or words without a label.</summary>
internal sealed record Segment(LabelMatch? Label, string Words, string Fragment);

/// <summary>Splits a line into labels and values: "Naam: Hanan Aziz, V-nummer: 0001234567".</summary>
internal static class LabelSplitter
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const int LongestLabel = 60;

    private static readonly Regex Dashed = new(@"^(.{2,50}?) [-–—] (.+)$", Options);
    private static readonly Regex Numbered = new(@"^(\P{Nd}{3,30}?) (\d.*)$", Options);

    /// <summary>The pieces of a cell, in order.</summary>
    public static List<Segment> Split(string cell, FieldTable table)
    {
        var labels = Labels(cell, table);
        return labels.Count > 0 ? [.. ByColons(cell, labels)] : [WithoutColon(cell, table)];
    }

    private static List<(int Start, int End, LabelMatch Match)> Labels(string cell, FieldTable table)
    {
        var labels = new List<(int Start, int End, LabelMatch Match)>();
        var floor = 0;
        for (var at = cell.AsSpan().IndexOfAny(":=："); at >= 0; at = Next(cell, at))
        {
            if (Before(cell, floor, at, table) is { } found)
            {
                labels.Add((found.Start, at + 1, found.Match));
                floor = at + 1;
            }
        }

        return labels;
    }

    private static int Next(string cell, int at)
    {
        var next = cell.AsSpan(at + 1).IndexOfAny(":=：");
        return next < 0 ? -1 : at + 1 + next;
    }

    // The longest piece before the colon that is a label; a slip of the pen is forgiven only for a whole piece.
    private static (int Start, LabelMatch Match)? Before(string cell, int floor, int colon, FieldTable table)
    {
        foreach (var start in Starts(cell, floor, colon))
        {
            if (table.Find(cell[start..colon], fuzzy: true) is { } match)
            {
                return (start, match);
            }
        }

        return null;
    }

    private static IEnumerable<int> Starts(string cell, int floor, int colon)
    {
        if (colon - floor <= LongestLabel)
        {
            yield return floor;
        }

        for (var at = Math.Max(floor, colon - LongestLabel); at < colon; at++)
        {
            if (",;.|•(".Contains(cell[at], StringComparison.Ordinal))
            {
                yield return at + 1;
            }
        }
    }

    private static IEnumerable<Segment> ByColons(string cell, List<(int Start, int End, LabelMatch Match)> labels)
    {
        if (cell[..labels[0].Start].Trim(' ', ',', ';', '.', '(') is { Length: > 0 } before)
        {
            yield return new(null, before, before);
        }

        for (var at = 0; at < labels.Count; at++)
        {
            var end = at + 1 < labels.Count ? labels[at + 1].Start : cell.Length;
            var words = cell[labels[at].End..end].Trim(' ', '\t', ',', ';', '|', '•');
            yield return new(labels[at].Match, at + 1 < labels.Count ? words.TrimEnd('.', '(', ' ') : words, cell[labels[at].Start..end].Trim());
        }
    }

    private static Segment WithoutColon(string cell, FieldTable table)
    {
        if (Dashed.Match(cell) is { Success: true } dashed && table.Find(dashed.Groups[1].Value) is { } match)
        {
            return new(match, dashed.Groups[2].Value, cell);
        }

        return Numbered.Match(cell) is { Success: true } numbered && table.Find(numbered.Groups[1].Value) is { } label
            && label.Field.Type is FieldType.Date or FieldType.VNumber or FieldType.Bsn or FieldType.Age
            ? new(table.Find(numbered.Groups[1].Value), numbered.Groups[2].Value, cell)
            : new(null, cell, cell);
    }
}
