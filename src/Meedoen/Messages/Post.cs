using MailKit.Net.Smtp;
using MimeKit;

namespace Meedoen.Messages;

/// <summary>Where outgoing mail goes. Without a host no mail is sent; notifications stay in the application.</summary>
/// <param name="Host">SMTP server.</param>
/// <param name="Port">Port; 465 uses TLS from the start, others when offered.</param>
/// <param name="From">Sender address.</param>
/// <param name="User">User name, or null.</param>
/// <param name="Password">Password, or null.</param>
public sealed record MailOptions(string? Host = null, int Port = 587, string From = "meedoen@voorbeeld.test", string? User = null, string? Password = null);

/// <summary>Brings mail to the mail server. The message id makes a second attempt recognisable.</summary>
public sealed class Post(MailOptions options)
{
    /// <summary>Sends one; without a mail server it does nothing.</summary>
    /// <exception cref="IOException">The server could not be reached, or did not take it; other exceptions of the mail client mean the same.</exception>
    public async Task Send(Guid id, string to, MailText text, CancellationToken cancel)
    {
        if (options.Host is null)
        {
            return;
        }

        using var mail = new MimeMessage();
        mail.From.Add(MailboxAddress.Parse(options.From));
        mail.To.Add(MailboxAddress.Parse(to));
        mail.MessageId = $"{id}@meedoen";
        mail.Subject = text.Subject;
        mail.Body = new TextPart("plain") { Text = text.Body };
        using var client = new SmtpClient();
        await client.ConnectAsync(options.Host, options.Port, cancellationToken: cancel);
        if (options.User is not null)
        {
            await client.AuthenticateAsync(options.User, options.Password ?? string.Empty, cancel);
        }

        await client.SendAsync(mail, cancel);
        await client.DisconnectAsync(true, cancel);
    }
}
