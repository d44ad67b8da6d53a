using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>The labels and values in the cells of one line: "Naam | Hanan Aziz | V-nummer | 0001234567".</summary>
internal static class RowSegments
{
    public static List<Segment> Of(List<string> cells, FieldTable table)
    {
        var segments = new List<Segment>();
        var waits = false;
        for (var at = 0; at < cells.Count; at++)
        {
            if (cells[at].Length == 0)
            {
                continue;
            }

            if (waits)
            {
                segments[^1] = Join(segments[^1], cells[at]);
                waits = false;
                continue;
            }

            var split = LabelSplitter.Split(cells[at], table);
            if (split is [{ Label: null }] && cells.Count > 1)
            {
                waits = AddUnlabelled(segments, cells, at, table);
                continue;
            }

            segments.AddRange(split);
            waits = split[^1] is { Label: not null, Words.Length: 0 } && at + 1 < cells.Count && !StartsWithLabel(cells[at + 1], table);
        }

        return segments;
    }

    // A bare label waits for the cell beside it; other words belong to the value before them.
    private static bool AddUnlabelled(List<Segment> segments, List<string> cells, int at, FieldTable table)
    {
        if (at + 1 < cells.Count && table.Find(cells[at]) is { } label && cells.Skip(at + 1).Any(cell => cell.Length > 0))
        {
            segments.Add(new(label, string.Empty, cells[at]));
            return true;
        }

        if (segments.Count > 0)
        {
            segments[^1] = Join(segments[^1], cells[at]);
        }
        else
        {
            segments.Add(new(null, cells[at], cells[at]));
        }

        return false;
    }

    private static bool StartsWithLabel(string cell, FieldTable table) => LabelSplitter.Split(cell, table)[0].Label is not null;

    private static Segment Join(Segment segment, string cell) =>
        segment with { Words = $"{segment.Words} {cell}".Trim(), Fragment = $"{segment.Fragment} {cell}" };
}
