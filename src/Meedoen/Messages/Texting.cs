using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;

namespace Meedoen.Messages;

/// <summary>Text messages to participants who chose them. A number that is refused for good is forgotten, and mail goes out instead.</summary>
internal sealed class Texting(SmsGateway gateway, Acts acts)
{
    /// <summary>Whether it went by text message; false: by mail instead.</summary>
    public async Task<bool> Sent(Tenant tenant, Guid id, Guid account, string text, CancellationToken cancel)
    {
        if (!gateway.IsOn)
        {
            return false;
        }

        await using var db = tenant.OpenForReading();
        return await SmsNumbers.Of(db, account, cancel) is { } number && !(await To(tenant, id, account, number, text, cancel)).IsRefused;
    }

    /// <summary>Sends to a number; forgets it when it is refused.</summary>
    public async Task<Outcome<Done>> To(Tenant tenant, Guid id, Guid account, string number, string text, CancellationToken cancel)
    {
        var sent = await gateway.Send(id, number, text, cancel);
        if (sent.IsRefused)
        {
            await acts.Do<Done>(
                tenant,
                new Act("DropSmsNumber", Actor.System, MailAddresses.Purpose),
                async scope =>
                {
                    await SmsNumbers.Drop(scope, account, number, cancel);
                    return Done.Instance;
                },
                cancel);
        }

        return sent;
    }
}

/// <summary>Sends the code that proves that a number is somebody's own.</summary>
internal sealed class ConfirmationSms(Texting texting, SmsGateway gateway, SmsNumbers numbers) : IOutboxSender
{
    public string Kind => SmsNumbers.ConfirmKind;

    public async Task<Outcome<Done>> Send(Tenant tenant, OutboxRow message, CancellationToken cancel) =>
        gateway.IsOn && await numbers.ToConfirm(tenant, Guid.Parse(message.Data), cancel) is var (account, number, code)
            ? await texting.To(tenant, message.Id, account, number, MailText.ForPhone("sms.confirm", code), cancel)
            : Done.Instance;
}
