using System.Text;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>What a file is, by its bytes.</summary>
internal enum ContentKind
{
    Empty,
    Mail,
    Pdf,
    Docx,
    Xlsx,
    Json,
    Csv,
    Html,
    Text,
    Image,
    OldOffice,
    EncryptedOffice,
    OtherZip,
    Unknown,
}

/// <summary>Tells the kind of a file by its first bytes; a name is believed only between CSV and plain text.</summary>
internal static class ContentSniffer
{
    private const int Head = 4096;
    private static readonly string[] HtmlStarts = ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p"];

    public static ContentKind Kind(ReadOnlyMemory<byte> bytes, string name)
    {
        var head = bytes.Span[..Math.Min(bytes.Length, Head)];
        return head.Length == 0 ? ContentKind.Empty
            : head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 ? ContentKind.Pdf
            : head.StartsWith("PK\x03\x04"u8) ? ZipGuard.Kind(bytes)
            : head.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }) ? Office(bytes.Span)
            : IsImage(head) ? ContentKind.Image
            : IsBinary(head) ? ContentKind.Unknown
            : OfText(bytes, head, name);
    }

    /// <summary>Media type that belongs to a kind.</summary>
    public static string MediaType(ContentKind kind) => kind switch
    {
        ContentKind.Mail => "message/rfc822",
        ContentKind.Pdf => "application/pdf",
        ContentKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ContentKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ContentKind.Json => "application/json",
        ContentKind.Csv => "text/csv",
        ContentKind.Html => "text/html",
        ContentKind.Text => "text/plain",
        _ => "application/octet-stream",
    };

    // A workbook or document with a password is an old container around an encrypted package.
    private static ContentKind Office(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? ContentKind.EncryptedOffice : ContentKind.OldOffice;

    private static bool IsImage(ReadOnlySpan<byte> head) => head.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF })
        || head.StartsWith(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }) || head.StartsWith("GIF8"u8)
        || head.StartsWith(new byte[] { (byte)'I', (byte)'I', 42, 0 }) || head.StartsWith(new byte[] { (byte)'M', (byte)'M', 0, 42 })
        || (head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8));

    // Text has no control characters but tabs and ends of lines; a stray one from a word processor does no harm.
    private static bool IsBinary(ReadOnlySpan<byte> head) =>
        !head.StartsWith(new byte[] { 0xFF, 0xFE }) && !head.StartsWith(new byte[] { 0xFE, 0xFF })
        && (head.Contains((byte)0) || Controls(head) * 50 > head.Length);

    private static int Controls(ReadOnlySpan<byte> head)
    {
        var count = 0;
        foreach (var one in head)
        {
            count += one < 0x20 && one is not ((byte)'\t' or (byte)'\n' or (byte)'\v' or (byte)'\f' or (byte)'\r' or 0x1B) ? 1 : 0;
        }

        return count;
    }

    private static ContentKind OfText(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> head, string name)
    {
        var text = TextBytes.Decode(head.ToArray()).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.Length == 0 ? ContentKind.Empty
            : text[0] is '{' || (text[0] is '[' && text.AsSpan(1).TrimStart() is ['{' or ']' or '[' or '"', ..]) ? ContentKind.Json
            : LooksLikeHtml(text) ? ContentKind.Html
            : MailHeaders.Open(text) ? ContentKind.Mail
            : LooksLikeCsv(TextBytes.Decode(bytes), name) ? ContentKind.Csv
            : ContentKind.Text;
    }

    private static bool LooksLikeHtml(string text) => text[0] == '<'
        && HtmlStarts.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase));

    private static bool LooksLikeCsv(string text, string name)
    {
        var header = CsvRows.HeaderCells(text);
        var known = header.Count(cell => Fields.FieldTable.Instance.Find(cell, fuzzy: true) is not null);
        return (known >= 2 && known * 3 >= header.Count * 2 && !header[0].Contains(':', StringComparison.Ordinal))
            || (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && header.Count > 1);
    }
}
