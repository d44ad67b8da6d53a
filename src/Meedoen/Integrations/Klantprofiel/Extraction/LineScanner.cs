using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>
/// Reads running text line by line. Keeps whom the text is about and which label still waits for its value;
/// a line that nobody claims stays as it is.
/// </summary>
internal sealed class LineScanner(ReadingContext context, SourceText source, FieldSink sink)
{
    private const int LongestSignature = 12;
    private readonly FieldTable table = context.Table;
    private Subject subject = Subject.Main;
    private Subject? afterBlank;
    private (LabelMatch Label, string Fragment, bool Filled)? open;
    private int signatureEnds = -1;

    public void Scan()
    {
        var lines = source.Lines.Take(ReadingLimits.MaxLines).Select(SourceText.Cells).ToList();
        if (source.Lines.Count > ReadingLimits.MaxLines)
        {
            context.Report(Problems.TooManyLines, source.Part);
        }

        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Count == 0)
            {
                Blank();
            }
            else if (HorizontalTable.IsHeader(lines, at, table))
            {
                at = HorizontalTable.Read(lines, at, new(context, source.Part, sink, subject)) - 1;
                open = null;
            }
            else
            {
                Line(lines, at);
            }
        }
    }

    private void Blank()
    {
        open = open is { Filled: false } ? open : null;
        subject = afterBlank ?? subject;
        afterBlank = null;
    }

    private void Line(List<List<string>> lines, int at)
    {
        var cells = lines[at];
        if (at == signatureEnds || Headings.IsForwarded(cells[0]))
        {
            subject = subject == Subject.Contact ? Subject.Main : subject;
        }

        if (Headings.IsClosing(cells[0]))
        {
            (subject, open, signatureEnds) = (Subject.Contact, null, at + LongestSignature);
        }

        if (cells.Count == 1 && Headings.Subject(cells[0], table) is { } heading && IsHeading(lines, at, heading))
        {
            (subject, open, afterBlank) = (heading, null, null);
            return;
        }

        var segments = RowSegments.Of(cells, table);
        if (cells.Count == 1 && segments is [{ Label: null }] && table.Find(cells[0]) is { } bare && NextIsValue(lines, at))
        {
            open = (bare, cells[0], false);
            return;
        }

        segments.ForEach(segment => Put(segment, at + 1));
    }

    // "Partner" above labels is a heading; above a name it is a label.
    private bool IsHeading(List<List<string>> lines, int at, Subject heading)
    {
        var next = lines.Skip(at + 1).FirstOrDefault(cells => cells.Count > 0);
        return table.Find(lines[at][0]) is null || heading.Kind is SubjectKind.Main or SubjectKind.Relative
            || (next is not null && (RowSegments.Of(next, table).Exists(segment => segment.Label is not null)
                || HorizontalTable.IsHeader([next, next], 0, table) || (next.Count == 1 && table.Find(next[0]) is not null)));
    }

    private bool NextIsValue(List<List<string>> lines, int at) => lines.Skip(at + 1).Take(2).FirstOrDefault(cells => cells.Count > 0) is { } next
        && RowSegments.Of(next, table) is [{ Label: null }, ..] && !(next.Count == 1 && table.Find(next[0]) is not null);

    private void Put(Segment segment, int row)
    {
        var origin = new ProfileOrigin(source.Part, row);
        if (segment.Label is { } label)
        {
            PutLabelled(segment, label, origin);
        }
        else if (open is { } waiting)
        {
            Put(waiting.Label, segment.Words, $"{waiting.Fragment} {segment.Fragment}", origin);
            open = TakesMore(waiting.Label.Field.Type) ? waiting with { Filled = true } : null;
        }
        else
        {
            PutSentence(segment, origin);
        }
    }

    private void PutLabelled(Segment segment, LabelMatch label, ProfileOrigin origin)
    {
        open = segment.Words.Length == 0 ? (label, segment.Fragment, false) : null;
        if (label.Field.Type == FieldType.Contact && subject != Subject.Contact)
        {
            (afterBlank, subject) = (subject, Subject.Contact);
        }

        if (segment.Words.Length > 0)
        {
            Put(label, segment.Words, segment.Fragment, origin);
        }
    }

    private static bool TakesMore(FieldType type) =>
        type is FieldType.Text or FieldType.Health or FieldType.Work or FieldType.Children or FieldType.Family or FieldType.Languages;

    private void Put(LabelMatch label, string words, string fragment, ProfileOrigin origin) =>
        sink.Put(new(About(label.Subject), label.Field, words, fragment, origin));

    // A signature stays a signature, whatever its labels say.
    private Subject About(Subject? named) => subject == Subject.Contact ? subject
        : named is { Number: 0 } same && same.Kind == subject.Kind ? subject : named ?? subject;

    private void PutSentence(Segment segment, ProfileOrigin origin)
    {
        var sentence = new FoundField(subject, table.ByKey("reading.family"), segment.Words, segment.Fragment, origin);
        if (subject == Subject.Contact || Headings.IsGreeting(segment.Words) || !ProseReader.Read(sentence, sink, table))
        {
            sink.Household.Leave(segment.Fragment, origin);
        }
    }
}
