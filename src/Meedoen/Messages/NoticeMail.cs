using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Meedoen.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Messages;

/// <summary>Sends the mail that says no more than that a message is ready.</summary>
internal sealed class NoticeMail(Post post) : IOutboxSender
{
    public string Kind => Notices.MailKind;

    public async Task Send(Tenant tenant, OutboxRow message, CancellationToken cancel)
    {
        if (await Address(tenant, Guid.Parse(message.Data), cancel) is { } to)
        {
            await post.Send(message.Id, to, Words.Get("Messages", "mail.subject"), Words.Get("Messages", "mail.body"), cancel);
        }
    }

    private static async Task<string?> Address(Tenant tenant, Guid notification, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        return await db.Set<Notification>().Where(n => n.Id == notification && n.DoneOn == null)
            .Join(db.Set<Account>(), n => n.AccountId, a => a.Id, (_, a) => a.Email)
            .FirstOrDefaultAsync(cancel);
    }
}
