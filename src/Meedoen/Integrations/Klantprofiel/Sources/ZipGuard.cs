using System.IO.Compression;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Looks into a compressed document before any library does: how much it unpacks to, and what it is.</summary>
internal static class ZipGuard
{
    private const int BufferSize = 81920;

    /// <summary>Word document, workbook, or another archive. Reads the directory only.</summary>
    public static ContentKind Kind(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = Open(bytes);
            return archive.Entries.Count > ReadingLimits.MaxEntries ? ContentKind.OtherZip
                : archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? ContentKind.Docx
                : archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? ContentKind.Xlsx
                : ContentKind.OtherZip;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return ContentKind.OtherZip;
        }
    }

    /// <summary>Whether the content stays within the limit, measured by unpacking: what the directory declares may be a lie.</summary>
    public static bool IsBounded(ReadOnlyMemory<byte> bytes)
    {
        using var archive = Open(bytes);
        var buffer = new byte[BufferSize];
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                total += read;
                if (total > ReadingLimits.MaxUnpackedBytes)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static ZipArchive Open(ReadOnlyMemory<byte> bytes) => new(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
}
