using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Messages;

/// <summary>Sends the mail that says no more than that a message is ready.</summary>
internal sealed class NoticeMail(Post post) : IOutboxSender
{
    public string Kind => Notices.MailKind;

    public async Task Send(Tenant tenant, OutboxRow message, CancellationToken cancel)
    {
        var notification = Guid.Parse(message.Data);
        await using var db = tenant.OpenForReading();
        var reader = await db.Set<Notification>().Where(n => n.Id == notification && n.DoneOn == null)
            .Join(db.Set<Account>(), n => n.AccountId, a => a.Id, (_, a) => new { a.Email, a.PersonId })
            .FirstOrDefaultAsync(cancel);
        if (reader is { Email: { } to })
        {
            await post.Send(message.Id, to, reader.PersonId is null ? MailText.InDutch("mail") : MailText.InAll("mail"), cancel);
        }
    }
}
