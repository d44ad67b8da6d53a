using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>The lines of a PDF: words on one height, with a tab where the gap is wider than a space.</summary>
internal static class PdfText
{
    private const double WideGap = 1.2;

    public static IReadOnlyList<string> Lines(ReadOnlyMemory<byte> bytes)
    {
        using var document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        var lines = new List<string>();
        for (var page = 1; page <= Math.Min(document.NumberOfPages, ReadingLimits.MaxPages) && lines.Count <= ReadingLimits.MaxLines; page++)
        {
            lines.AddRange(Lines(document.GetPage(page)));
            lines.Add(string.Empty);
        }

        return lines;
    }

    private static IEnumerable<string> Lines(Page page)
    {
        var rows = new List<List<Word>>();
        foreach (var word in page.GetWords().OrderByDescending(word => word.BoundingBox.Bottom))
        {
            var height = Math.Max(word.BoundingBox.Height, 4);
            if (rows.Count > 0 && Math.Abs(Middle(rows[^1][0]) - Middle(word)) < height / 2)
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        for (var at = 0; at < rows.Count; at++)
        {
            if (at > 0 && rows[at - 1][0].BoundingBox.Bottom - rows[at][0].BoundingBox.Top > 1.2 * Math.Max(rows[at][0].BoundingBox.Height, 4))
            {
                yield return string.Empty;
            }

            yield return Line([.. rows[at].OrderBy(word => word.BoundingBox.Left)]);
        }
    }

    private static double Middle(Word word) => (word.BoundingBox.Bottom + word.BoundingBox.Top) / 2;

    private static string Line(List<Word> words)
    {
        var line = new StringBuilder();
        for (var at = 0; at < words.Count; at++)
        {
            var gap = at == 0 ? 0 : words[at].BoundingBox.Left - words[at - 1].BoundingBox.Right;
            var size = words[at].Letters.Count > 0 ? words[at].Letters[0].PointSize : 10;
            line.Append(at == 0 ? "" : gap > WideGap * Math.Max(size, 4) ? "\t" : " ").Append(RightToLeft.Restore(words[at].Text));
        }

        return RightToLeft.RestoreOrder(line.ToString().Normalize(NormalizationForm.FormKC));
    }
}
