using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Meedoen.Platform.Web;

namespace Meedoen.Messages;

/// <summary>Mails a one-time code. A code that does not work any more is not sent.</summary>
internal sealed class CodeMail(Post post, SignInMail mails) : IOutboxSender
{
    public string Kind => SignInMail.CodeKind;

    public async Task Send(Tenant tenant, OutboxRow message, CancellationToken cancel)
    {
        if (await mails.Code(tenant, Guid.Parse(message.Data), cancel) is var (to, code))
        {
            await post.Send(message.Id, to, MailText.InAll("mail.code", code), cancel);
        }
    }
}

/// <summary>Mails the link of an invitation. A link that does not work any more is not sent.</summary>
internal sealed class InvitationMail(Post post, SignInMail mails, ServerOptions options) : IOutboxSender
{
    public string Kind => SignInMail.InvitationKind;

    public async Task Send(Tenant tenant, OutboxRow message, CancellationToken cancel)
    {
        if (await mails.Invitation(tenant, Guid.Parse(message.Data), cancel) is var (to, link))
        {
            var address = $"{options.PublicUrl ?? options.Url}/invitation/{link}";
            await post.Send(message.Id, to, MailText.InAll("mail.invitation", address), cancel);
        }
    }
}
