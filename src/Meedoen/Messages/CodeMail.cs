using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Meedoen.Platform.Web;

namespace Meedoen.Messages;

/// <summary>Mails a one-time code. A code that does not work any more is not sent.</summary>
internal sealed class CodeMail(Delivery delivery, SignInMail mails) : IOutboxSender
{
    public string Kind => SignInMail.CodeKind;

    public async Task<Outcome<Done>> Send(Tenant tenant, OutboxRow message, CancellationToken cancel) =>
        await mails.Code(tenant, Guid.Parse(message.Data), cancel) is var (to, code)
            ? await delivery.Send(tenant, message.Id, to, MailText.InAll("mail.code", code), cancel)
            : Done.Instance;
}

/// <summary>Mails the link of an invitation. A link that does not work any more is not sent.</summary>
internal sealed class InvitationMail(Delivery delivery, SignInMail mails, ServerOptions options) : IOutboxSender
{
    public string Kind => SignInMail.InvitationKind;

    public async Task<Outcome<Done>> Send(Tenant tenant, OutboxRow message, CancellationToken cancel) =>
        await mails.Invitation(tenant, Guid.Parse(message.Data), cancel) is var (to, link)
            ? await delivery.Send(tenant, message.Id, to, MailText.InAll("mail.invitation", $"{options.PublicUrl ?? options.Url}/invitation/{link}"), cancel)
            : Done.Instance;
}
