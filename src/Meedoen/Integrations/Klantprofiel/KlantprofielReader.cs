using System.Security.Cryptography;
using Meedoen.Integrations.Klantprofiel.Extraction;
using Meedoen.Integrations.Klantprofiel.Sources;

namespace Meedoen.Integrations.Klantprofiel;

/// <summary>
/// Reads a klantprofiel: a mail, PDF, Word document, text, JSON, CSV or workbook. Pure: the same bytes and day give the same answer.
/// Never throws on what a file holds, and answers within the bounds of <see cref="ReadingLimits"/>.
/// </summary>
public static class KlantprofielReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The bytes as they came.</param>
    /// <param name="fileName">Name for messages; a path in front of it is dropped, its extension is not believed.</param>
    /// <param name="receivedOn">Day of receipt, from which ages count back.</param>
    public static ProfileReadResult Read(ReadOnlyMemory<byte> bytes, string fileName, DateOnly receivedOn)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var context = new ReadingContext(receivedOn);
        var kind = new PartOpener(context).Open(bytes, name);
        var profiles = context.Finish(name);
        return new(Original(bytes, name, kind, context), profiles, context.Problems);
    }

    /// <summary>Reads a stream up to the limit; a longer one is refused without being read to its end.</summary>
    public static async Task<ProfileReadResult> Read(Stream stream, string fileName, DateOnly receivedOn, CancellationToken cancellation = default)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; copy.Length <= ReadingLimits.MaxBytes && (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            copy.Write(buffer, 0, read);
        }

        return Read(copy.ToArray(), fileName, receivedOn);
    }

    private static ProfileOriginal Original(ReadOnlyMemory<byte> bytes, string name, ContentKind kind, ReadingContext context) =>
        new(name, ContentSniffer.MediaType(kind), bytes, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)))
        {
            Sender = context.Sender,
            MessageId = context.MessageId,
            SentAt = context.SentAt,
        };
}
