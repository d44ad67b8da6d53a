using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Messages;

/// <summary>Sends the mail that says no more than that a message is ready.</summary>
internal sealed class NoticeMail(Delivery delivery) : IOutboxSender
{
    public string Kind => Notices.MailKind;

    public async Task<Outcome<Done>> Send(Tenant tenant, OutboxRow message, CancellationToken cancel)
    {
        var id = Guid.Parse(message.Data);
        await using var db = tenant.OpenForReading();
        var waiting = await db.Set<Notification>().FirstOrDefaultAsync(n => n.Id == id && n.DoneOn == null, cancel);
        return waiting is not null && await MailAddresses.Of(db, waiting.AccountId, cancel) is { } to
            ? await delivery.Send(tenant, message.Id, to, to.Person is null ? MailText.InDutch("mail") : MailText.InAll("mail"), cancel)
            : Done.Instance;
    }
}
