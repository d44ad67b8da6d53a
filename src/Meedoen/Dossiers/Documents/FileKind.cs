using System.IO.Compression;
using System.Text;

namespace Meedoen.Dossiers.Documents;

/// <summary>
/// Tells from the content what a file is; its name and what the sender says do not count. Only kinds that people exchange about a
/// person are let in, and nothing that can run.
/// </summary>
internal static class FileKind
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int MostEntries = 2000;

    private static readonly (byte[] Magic, string MediaType)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    ];

    private static readonly Dictionary<string, string> Extensions = new(StringComparer.Ordinal)
    {
        ["application/pdf"] = "pdf",
        ["image/png"] = "png",
        ["image/jpeg"] = "jpg",
        [Word] = "docx",
        [Excel] = "xlsx",
        ["text/plain"] = "txt",
        ["text/csv"] = "csv",
        ["text/html"] = "html",
        ["application/json"] = "json",
        ["message/rfc822"] = "eml",
    };

    /// <summary>The media type, or null when it is not let in.</summary>
    public static string? Recognise(byte[] content)
    {
        if (Array.Find(Kinds, kind => content.AsSpan().StartsWith(kind.Magic)) is { MediaType: { } known })
        {
            return known;
        }

        return content.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Office(content) : IsText(content) ? "text/plain" : null;
    }

    /// <summary>The extension under which a type is given out.</summary>
    public static string Extension(string mediaType) => Extensions.GetValueOrDefault(mediaType, "bin");

    /// <summary>Word and Excel files without macros; any other archive is not let in.</summary>
    private static string? Office(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var names = archive.Entries.Take(MostEntries + 1).Select(entry => entry.FullName).ToList();
            return names.Count > MostEntries || !names.Contains("[Content_Types].xml")
                || names.Exists(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null
                : names.Contains("word/document.xml") ? Word
                : names.Contains("xl/workbook.xml") ? Excel : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsText(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return content.Length > 0 && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                && !text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
