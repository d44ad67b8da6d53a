using MailKit.Net.Smtp;
using Meedoen.Platform.Acts;
using MimeKit;

namespace Meedoen.Messages;

/// <summary>Brings mail to the mail server. The message id makes a second attempt recognisable.</summary>
public sealed class Post(MailOptions options)
{
    private static readonly Refusal AddressRefused = new("messages.address-refused");

    /// <summary>Sends one; without a mail server it does nothing. Refused when the server refuses the address for good (5xx, RFC 5321 4.2.1).</summary>
    /// <exception cref="IOException">The server could not be reached, or did not take it now; other exceptions of the mail client mean the same.</exception>
    /// <exception cref="NotSupportedException">The server does not offer the TLS that is required.</exception>
    public async Task<Outcome<Done>> Send(Guid id, string to, MailText text, CancellationToken cancel)
    {
        if (options.Host is null)
        {
            return Done.Instance;
        }

        using var mail = new MimeMessage();
        mail.From.Add(MailboxAddress.Parse(options.From));
        mail.To.Add(MailboxAddress.Parse(to));
        mail.MessageId = $"{id}@meedoen";
        mail.Subject = text.Subject;
        mail.Body = new TextPart("plain") { Text = text.Body };
        using var client = new SmtpClient();
        await client.ConnectAsync(options.Host, options.Port, options.Socket, cancel);
        if (options.User is not null)
        {
            await client.AuthenticateAsync(options.User, options.Password ?? string.Empty, cancel);
        }

        var taken = await Hand(client, mail, cancel);
        await client.DisconnectAsync(true, cancel);
        return taken;
    }

    private static async Task<Outcome<Done>> Hand(SmtpClient client, MimeMessage mail, CancellationToken cancel)
    {
        try
        {
            await client.SendAsync(mail, cancel);
            return Done.Instance;
        }
        catch (SmtpCommandException e) when (e is { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)500 })
        {
            return AddressRefused;
        }
    }
}
