using MailKit.Net.Smtp;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Meedoen.Platform.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Meedoen.Messages;

/// <summary>Where outgoing mail goes. Without a host no mail is sent; notifications stay in the application.</summary>
/// <param name="Host">SMTP server.</param>
/// <param name="Port">Port; 465 uses TLS from the start, others when offered.</param>
/// <param name="From">Sender address.</param>
/// <param name="User">User name, or null.</param>
/// <param name="Password">Password, or null.</param>
public sealed record MailOptions(string? Host = null, int Port = 587, string From = "meedoen@voorbeeld.test", string? User = null, string? Password = null);

/// <summary>Sends the mail that says no more than that a message is ready. The message id makes a second attempt recognisable.</summary>
internal sealed class NoticeMail(MailOptions options) : IOutboxSender
{
    public string Kind => Notices.MailKind;

    public async Task Send(Tenant tenant, OutboxRow message, CancellationToken cancel)
    {
        if (options.Host is null || await Address(tenant, Guid.Parse(message.Data), cancel) is not { } to)
        {
            return;
        }

        using var mail = new MimeMessage();
        mail.From.Add(MailboxAddress.Parse(options.From));
        mail.To.Add(MailboxAddress.Parse(to));
        mail.MessageId = $"{message.Id}@meedoen";
        mail.Subject = Words.Get("Messages", "mail.subject");
        mail.Body = new TextPart("plain") { Text = Words.Get("Messages", "mail.body") };
        using var client = new SmtpClient();
        await client.ConnectAsync(options.Host, options.Port, cancellationToken: cancel);
        if (options.User is not null)
        {
            await client.AuthenticateAsync(options.User, options.Password ?? string.Empty, cancel);
        }

        await client.SendAsync(mail, cancel);
        await client.DisconnectAsync(true, cancel);
    }

    private static async Task<string?> Address(Tenant tenant, Guid notification, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        return await db.Set<Notification>().Where(n => n.Id == notification && n.DoneOn == null)
            .Join(db.Set<Account>(), n => n.AccountId, a => a.Id, (_, a) => a.Email)
            .FirstOrDefaultAsync(cancel);
    }
}
