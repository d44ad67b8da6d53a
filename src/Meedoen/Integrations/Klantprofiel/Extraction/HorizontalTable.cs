using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>Where a table stands: the part, its sink and whom the text before it is about.</summary>
internal sealed record TablePlace(ReadingContext Context, string Part, FieldSink Sink, Subject Subject);

/// <summary>A table with a row of labels above a row per person.</summary>
internal static class HorizontalTable
{
    /// <summary>Whether a line holds labels only, one of them a name or a relation, and the next line as many cells.</summary>
    public static bool IsHeader(List<List<string>> lines, int at, FieldTable table)
    {
        var cells = lines[at];
        if (cells.Count < 2 || at + 1 >= lines.Count || lines[at + 1].Count < 2 || cells.Exists(cell => cell.Length is 0 or > 60))
        {
            return false;
        }

        var labels = cells.ConvertAll(cell => cell.EndsWith(':') ? null : table.Find(cell));
        return labels.TrueForAll(label => label is not null) && labels.DistinctBy(label => label!.Value.Field.Key).Count() == labels.Count
            && labels.Exists(label => label!.Value.Field.Type is FieldType.Name or FieldType.Role || label.Value.Field.Key == MemberDraft.GivenKey)
            && (cells.Count > 2 || table.Find(lines[at + 1][0]) is null);
    }

    /// <summary>Reads the rows below a header; answers the index of the first line after the table.</summary>
    public static int Read(List<List<string>> lines, int header, TablePlace place)
    {
        var fields = lines[header].ConvertAll(cell => place.Context.Table.Find(cell)!.Value.Field);
        var at = header + 1;
        for (; at < lines.Count && lines[at].Count > 1; at++)
        {
            if (lines[at].Count > fields.Count || (lines[at].Count < fields.Count && !lines[at].Contains(string.Empty)))
            {
                place.Context.Report(Problems.WrongCellCount(lines[at].Count, fields.Count), place.Part, at + 1);
                place.Sink.Household.Leave(string.Join(" | ", lines[at]), new(place.Part, at + 1));
                continue;
            }

            Row(fields, lines[at], at + 1, place);
        }

        return at;
    }

    private static void Row(List<FieldDefinition> fields, List<string> cells, int row, TablePlace place)
    {
        var subject = Whom(fields, cells, place);
        var fragment = string.Join(" | ", cells);
        if (subject.Kind is SubjectKind.Child or SubjectKind.Relative)
        {
            place.Sink.Household.Add(subject);
        }

        for (var at = 0; at < cells.Count; at++)
        {
            place.Sink.Put(new(subject, fields[at], cells[at], fragment, new(place.Part, row, fields[at].Labels[0])));
        }
    }

    private static Subject Whom(List<FieldDefinition> fields, List<string> cells, TablePlace place)
    {
        var role = fields.FindIndex(field => field.Type == FieldType.Role);
        var told = role >= 0 && role < cells.Count ? place.Context.Table.SubjectOf(cells[role].Split([' ', ',', '('])[0]) : null;
        var kind = told?.Kind ?? (role >= 0 ? SubjectKind.Relative : place.Subject.Kind);
        return new(kind);
    }
}
