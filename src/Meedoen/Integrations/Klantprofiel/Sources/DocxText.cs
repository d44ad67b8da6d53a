using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>The lines of a Word document: paragraphs, and rows of tables with a tab between cells.</summary>
internal static class DocxText
{
    private const int MaxNesting = 20;

    public static IReadOnlyList<string> Lines(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var document = WordprocessingDocument.Open(stream, false);
        var lines = new List<string>();
        foreach (var header in document.MainDocumentPart?.HeaderParts ?? [])
        {
            Read(header.Header, lines, 0);
        }

        Read(document.MainDocumentPart?.Document?.Body, lines, 0);
        return lines;
    }

    private static void Read(OpenXmlElement? container, List<string> lines, int depth)
    {
        foreach (var element in container?.ChildElements.AsEnumerable() ?? [])
        {
            if (lines.Count > ReadingLimits.MaxLines)
            {
                return;
            }

            switch (element)
            {
                case Paragraph paragraph:
                    lines.AddRange(Text(paragraph).Split('\n'));
                    break;
                case TableRow row:
                    lines.Add(Row(row));
                    break;
                default:
                    if (depth < MaxNesting)
                    {
                        Read(element, lines, depth + 1);
                    }

                    break;
            }
        }

        if (container is Table)
        {
            lines.Add(string.Empty);
        }
    }

    private static string Row(TableRow row) => string.Join('\t', row.Descendants<TableCell>()
        .Where(cell => cell.Ancestors<TableRow>().First() == row)
        .Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(Text)).Replace('\n', ' ').Replace('\t', ' ').Trim()));

    private static string Text(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(element => element switch
    {
        Text text => text.Text,
        TabChar => "\t",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "-",
        _ => string.Empty,
    }));
}
