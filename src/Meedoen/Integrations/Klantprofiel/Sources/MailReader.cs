using Meedoen.Integrations.Klantprofiel.Extraction;
using MimeKit;
using MimeKit.Tnef;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Reads a mail: envelope, subject, body, attachments, mails inside it and Outlook's own package (winmail.dat).</summary>
internal sealed class MailReader(ReadingContext context, PartOpener opener)
{
    public void Read(ReadOnlyMemory<byte> bytes, int depth)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 20 }, stream);
        if (depth == 0)
        {
            context.Sender = message.From.Mailboxes.FirstOrDefault()?.Address ?? message.Sender?.Address;
            context.MessageId = string.IsNullOrWhiteSpace(message.MessageId) ? null : message.MessageId;
            context.SentAt = message.Date == default || !message.Headers.Contains(HeaderId.Date) ? null : message.Date.UtcDateTime;
        }

        Read(message, depth);
    }

    private void Read(MimeMessage message, int depth)
    {
        var bodies = new List<TextPart>();
        var others = new List<MimeEntity>();
        Sort(message.Body, bodies, others, 0);
        var body = Body(bodies);
        opener.Text([.. string.IsNullOrWhiteSpace(message.Subject) ? [] : new[] { message.Subject, string.Empty }, .. body], depth == 0 ? "body" : "body " + (depth + 1));
        foreach (var other in others)
        {
            Other(other, depth);
        }
    }

    // HTML keeps the tables; the plain text beside it often puts each cell on a line of its own.
    private static IReadOnlyList<string> Body(List<TextPart> bodies)
    {
        var html = bodies.Where(part => part.IsHtml).Select(Text).ToList();
        var plain = bodies.Where(part => !part.IsHtml).Select(Text).ToList();
        return html.Count > 0 && (plain.TrueForAll(string.IsNullOrWhiteSpace) || html.Exists(text => text.Contains("<table", StringComparison.OrdinalIgnoreCase)))
            ? [.. html.SelectMany(HtmlText.Lines)]
            : [.. plain.SelectMany(TextBytes.Lines)];
    }

    private static string Text(TextPart part) => part.Content is null ? string.Empty : TextBytes.Decode(Bytes(part.Content), part.ContentType.Charset);

    private static void Sort(MimeEntity? entity, List<TextPart> bodies, List<MimeEntity> others, int depth)
    {
        switch (entity)
        {
            case null:
                break;
            case Multipart multipart when depth < 20:
                foreach (var part in multipart)
                {
                    Sort(part, bodies, others, depth + 1);
                }

                break;
            case TextPart { IsAttachment: false } text when text.IsPlain || text.IsHtml || depth == 0:
                bodies.Add(text);
                break;
            default:
                others.Add(entity);
                break;
        }
    }

    private void Other(MimeEntity entity, int depth)
    {
        if (++context.Parts > ReadingLimits.MaxParts)
        {
            context.Report(Problems.TooManyParts, "body");
            return;
        }

        switch (entity)
        {
            case MessagePart { Message: { } inner } when depth < ReadingLimits.MaxDepth: Read(inner, depth + 1); break;
            case MessagePart: context.Report(Problems.TooDeep, "body"); break;
            case TnefPart tnef: Outlook(tnef, depth); break;
            case MimePart { Content: { } content } part: opener.Open(Bytes(content), NameOf(part), part.ContentType.Charset, depth + 1, IsInline(part)); break;
            default: break;
        }
    }

    private void Outlook(TnefPart tnef, int depth)
    {
        foreach (var part in tnef.ExtractAttachments().Take(ReadingLimits.MaxParts))
        {
            Other(part, depth);
        }
    }

    private static bool IsInline(MimePart part) => !part.IsAttachment || part.ContentId is not null;

    private static string NameOf(MimePart part) => Path.GetFileName(part.FileName ?? string.Empty) is { Length: > 0 } name ? name : part.ContentType.MimeType;

    private static ReadOnlyMemory<byte> Bytes(IMimeContent content)
    {
        using var stream = new MemoryStream();
        content.DecodeTo(stream);
        return stream.ToArray();
    }
}
