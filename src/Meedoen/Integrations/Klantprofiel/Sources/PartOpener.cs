using Meedoen.Integrations.Klantprofiel.Extraction;
using UglyToad.PdfPig.Exceptions;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Opens a file or attachment by what it is. What a library throws on broken input becomes a reported problem.</summary>
internal sealed class PartOpener(ReadingContext context)
{
    public ContentKind Open(ReadOnlyMemory<byte> bytes, string name, string? charset = null, int depth = 0, bool inline = false)
    {
        if (bytes.Length > ReadingLimits.MaxBytes)
        {
            context.Report(Problems.TooLarge, name);
            return ContentKind.Unknown;
        }

        var kind = ContentKind.Unknown;
        try
        {
            kind = ContentSniffer.Kind(bytes, name);
            Read(kind, bytes, name, charset, depth, inline);
        }
        catch (PdfDocumentEncryptedException)
        {
            context.Report(Problems.Encrypted, name);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Libraries for foreign formats throw many kinds; each means that this file is not what it says.
            context.Report(Problems.Unreadable, name);
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

    private void Read(ContentKind kind, ReadOnlyMemory<byte> bytes, string name, string? charset, int depth, bool inline)
    {
        switch (kind)
        {
            case ContentKind.Mail when depth > ReadingLimits.MaxDepth: context.Report(Problems.TooDeep, name); break;
            case ContentKind.Mail: new MailReader(context, this).Read(bytes, depth); break;
            case ContentKind.Pdf: Pdf(bytes, name); break;
            case ContentKind.Docx when Bounded(bytes, name): Text(DocxText.Lines(bytes), name); break;
            case ContentKind.Xlsx when Bounded(bytes, name): SpreadsheetRows.Read(bytes, name, context); break;
            case ContentKind.Json: new JsonHouseholds(context, name).Read(TextBytes.Decode(bytes, charset)); break;
            case ContentKind.Csv: CsvRows.Read(TextBytes.Decode(bytes, charset), name, context); break;
            case ContentKind.Html: Text(HtmlText.Lines(TextBytes.Decode(bytes, charset)), name); break;
            case ContentKind.Text: Text(TextBytes.Lines(TextBytes.Decode(bytes, charset)), name); break;
            case ContentKind.Docx or ContentKind.Xlsx: break;
            case ContentKind.Image when inline: break;
            default: context.Report(Refused(kind), name); break;
        }
    }

    private bool Bounded(ReadOnlyMemory<byte> bytes, string name)
    {
        var bounded = ZipGuard.IsBounded(bytes);
        if (!bounded)
        {
            context.Report(Problems.Bomb, name);
        }

        return bounded;
    }

    private void Pdf(ReadOnlyMemory<byte> bytes, string name)
    {
        var lines = PdfText.Lines(bytes);
        if (lines.All(string.IsNullOrWhiteSpace))
        {
            context.Report(Problems.NoTextInPdf, name);
        }
        else
        {
            Text(lines, name);
        }
    }

    private static Platform.Acts.Refusal Refused(ContentKind kind) => kind switch
    {
        ContentKind.Empty => Problems.Empty,
        ContentKind.Image => Problems.Image,
        ContentKind.OldOffice => Problems.OldOffice,
        ContentKind.EncryptedOffice => Problems.Encrypted,
        _ => Problems.UnknownFormat,
    };
}
