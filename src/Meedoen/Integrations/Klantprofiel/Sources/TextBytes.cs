using System.Text;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Bytes to text: byte order mark, the charset that was declared, UTF-8, and Windows-1252 when it is none of these.</summary>
internal static class TextBytes
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text, without byte order mark. Never fails: the last resort reads every byte.</summary>
    public static string Decode(ReadOnlyMemory<byte> bytes, string? declared = null) =>
        (Marked(bytes.Span) ?? Declared(bytes.Span, declared) ?? Utf8(bytes.Span) ?? Western.GetString(bytes.Span)).TrimStart('\uFEFF');

    /// <summary>The lines of a text.</summary>
    public static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split(['\n', '\r', '\f', '\u2028']);

    private static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static string? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset) || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || Find(charset) is not { } encoding)
        {
            return null;
        }

        // "us-ascii" above mail that is not: the declaration is worth nothing.
        var text = encoding.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) || (encoding is ASCIIEncoding && bytes.ContainsAnyExceptInRange((byte)0, (byte)127)) ? null : text;
    }

    private static Encoding? Find(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset.Trim('"', ' ')) ?? Encoding.GetEncoding(charset.Trim('"', ' '));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
