using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;

namespace Meedoen.Parties;

/// <summary>What goes out by mail so that people can sign in. The outbox holds ids; what they stand for is made when it is sent.</summary>
public sealed class SignInMail(MailCodes codes, Invitations invitations)
{
    /// <summary>Kind of the outbox message with a one-time code; another channel (SMS) would take the same kind.</summary>
    public const string CodeKind = "sign-in-code";

    /// <summary>Kind of the outbox message with the link of an invitation.</summary>
    public const string InvitationKind = "invitation";

    /// <summary>Where a code goes and what it is, or null when it does not work any more.</summary>
    public Task<(Addressee To, string Code)?> Code(Tenant tenant, Guid id, CancellationToken cancel) => codes.Mail(tenant, id, cancel);

    /// <summary>Where an invitation goes and the last part of its link, or null when it does not work any more.</summary>
    public Task<(Addressee To, string Link)?> Invitation(Tenant tenant, Guid id, CancellationToken cancel) => invitations.Mail(tenant, id, cancel);
}
