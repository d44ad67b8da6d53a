using Meedoen.Integrations.Klantprofiel.Extraction;
using Meedoen.Platform.Acts;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Opens a file or attachment by what it is, and reads it into the households of the reading.</summary>
internal sealed class PartOpener(ReadingContext context)
{
    public ContentKind Open(ReadOnlyMemory<byte> bytes, string name, string? charset = null, int depth = 0, bool inline = false)
    {
        if (bytes.Length > ReadingLimits.MaxBytes)
        {
            context.Report(Problems.TooLarge, name);
            return ContentKind.Unknown;
        }

        var kind = ContentSniffer.Kind(bytes, name);
        switch (kind)
        {
            case ContentKind.Mail when depth > ReadingLimits.MaxDepth: context.Report(Problems.TooDeep, name); break;
            case ContentKind.Mail: Foreign(name, () => MailReader.Load(bytes), message => new MailReader(context, this).Read(message, depth)); break;
            case ContentKind.Pdf: Pdf(bytes, name); break;
            case ContentKind.Docx: Zipped(bytes, name, DocxText.Lines, lines => Text(lines, name)); break;
            case ContentKind.Xlsx: Zipped(bytes, name, SpreadsheetRows.Open, rows => SpreadsheetRows.Read(rows, name, context)); break;
            case ContentKind.Json: new JsonHouseholds(context, name).Read(TextBytes.Decode(bytes, charset)); break;
            case ContentKind.Csv: Foreign(name, () => CsvRows.Open(TextBytes.Decode(bytes, charset)), rows => CsvRows.Read(rows, name, context)); break;
            case ContentKind.Html: Text(HtmlText.Lines(TextBytes.Decode(bytes, charset)), name); break;
            case ContentKind.Text: Text(TextBytes.Lines(TextBytes.Decode(bytes, charset)), name); break;
            case ContentKind.Image when inline: break;
            default: context.Report(Refused(kind), name); break;
        }

        return kind;
    }

    /// <summary>Reads running text.</summary>
    public void Text(IReadOnlyList<string> lines, string name)
    {
        var household = new HouseholdDraft();
        new LineScanner(context, new(name, lines), new(context, household)).Scan();
        context.Add(household);
    }

    /// <summary>Lets a library open something; reads on with what it found, or reports that it could not.</summary>
    public void Foreign<T>(string name, Func<T> open, Action<T> read) => Continue(name, ForeignFormat.Try(open), read);

    private void Continue<T>(string name, (T? Answer, Refusal? Problem) opened, Action<T> read)
    {
        if (opened.Problem is { } problem)
        {
            context.Report(problem, name);
        }
        else
        {
            read(opened.Answer!);
        }
    }

    private void Zipped<T>(ReadOnlyMemory<byte> bytes, string name, Func<ReadOnlyMemory<byte>, T> open, Action<T> read) =>
        Foreign(name, () => ZipGuard.IsBounded(bytes), bounded =>
        {
            if (bounded)
            {
                Foreign(name, () => open(bytes), read);
            }
            else
            {
                context.Report(Problems.Bomb, name);
            }
        });

    private void Pdf(ReadOnlyMemory<byte> bytes, string name) => Continue(name, ForeignFormat.TryApart(() => PdfText.Lines(bytes)), lines =>
    {
        if (lines.All(string.IsNullOrWhiteSpace))
        {
            context.Report(Problems.NoTextInPdf, name);
        }
        else
        {
            Text(lines, name);
        }
    });

    private static Refusal Refused(ContentKind kind) => kind switch
    {
        ContentKind.Empty => Problems.Empty,
        ContentKind.Image => Problems.Image,
        ContentKind.OldOffice => Problems.OldOffice,
        ContentKind.EncryptedOffice => Problems.Encrypted,
        _ => Problems.UnknownFormat,
    };
}
