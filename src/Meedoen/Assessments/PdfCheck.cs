using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace Meedoen.Assessments;

/// <summary>Tells whether a file that says to be a PDF is one that can be opened.</summary>
internal static class PdfCheck
{
    /// <summary>Largest file, in bytes: 25 MB.</summary>
    public const int Largest = 25 * 1024 * 1024;

    /// <summary>Whether it begins as a PDF and has pages that can be found.</summary>
    public static bool IsPdf(byte[] content)
    {
        if (!content.AsSpan().StartsWith("%PDF-"u8))
        {
            return false;
        }

        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return document.NumberOfPages > 0;
        }
        catch (Exception e) when (e is PdfDocumentFormatException or InvalidOperationException or ArgumentException or FormatException or IOException or KeyNotFoundException)
        {
            return false;
        }
    }
}
