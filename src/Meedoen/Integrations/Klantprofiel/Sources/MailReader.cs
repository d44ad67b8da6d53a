using Meedoen.Integrations.Klantprofiel.Extraction;
using MimeKit;
using MimeKit.Tnef;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Reads a mail: envelope, subject, body, attachments, mails inside it and Outlook's own package (winmail.dat).</summary>
internal sealed class MailReader(ReadingContext context, PartOpener opener)
{
    /// <summary>Lets the library take the mail apart.</summary>
    public static MimeMessage Load(ReadOnlyMemory<byte> bytes) =>
        MimeMessage.Load(new ParserOptions { MaxMimeDepth = 20 }, new MemoryStream(bytes.ToArray(), writable: false));

    public void Read(MimeMessage message, int depth)
    {
        if (depth == 0)
        {
            Envelope(message);
        }

        var bodies = new List<TextPart>();
        var others = new List<MimeEntity>();
        Sort(message.Body, bodies, others, 0);
        var name = depth == 0 ? "body" : $"body {depth + 1}";
        opener.Foreign(name, () => Body(bodies), body =>
            opener.Text([.. string.IsNullOrWhiteSpace(message.Subject) ? [] : new[] { message.Subject, string.Empty }, .. body], name));
        others.ForEach(other => Other(other, depth));
    }

    private void Envelope(MimeMessage message)
    {
        context.Sender = message.From.Mailboxes.FirstOrDefault()?.Address ?? message.Sender?.Address;
        context.MessageId = string.IsNullOrWhiteSpace(message.MessageId) ? null : message.MessageId;
        context.SentAt = message.Date == default || !message.Headers.Contains(HeaderId.Date) ? null : message.Date.UtcDateTime;
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
            case MimePart { Content: { } content } part: Attachment(part, content, depth); break;
            default: break;
        }
    }

    private void Attachment(MimePart part, IMimeContent content, int depth) => opener.Foreign(NameOf(part), () => Bytes(content), bytes =>
        opener.Open(bytes, NameOf(part), part.ContentType.Charset, depth + 1, IsInline(part)));

    private void Outlook(TnefPart tnef, int depth) => opener.Foreign("winmail.dat", () => tnef.ConvertToMessage(), message =>
    {
        if (depth < ReadingLimits.MaxDepth)
        {
            Read(message, depth + 1);
        }
    });

    private static bool IsInline(MimePart part) => !part.IsAttachment || part.ContentId is not null;

    private static string NameOf(MimePart part) => Path.GetFileName(part.FileName ?? string.Empty) is { Length: > 0 } name ? name : part.ContentType.MimeType;

    private static ReadOnlyMemory<byte> Bytes(IMimeContent content)
    {
        using var stream = new MemoryStream();
        content.DecodeTo(stream);
        return stream.ToArray();
    }
}
