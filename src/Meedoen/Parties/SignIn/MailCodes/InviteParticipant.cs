using System.Net.Mail;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Outbox;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Invites a participant to look at their own page: an account, their mail address, and a mail with a link. What they had before stops working when they take it.</summary>
public sealed class InviteParticipant(Current current, GiveParticipantAccount give, Invitations invitations) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page's form.
    }

    /// <summary>The account of a participant, or null when there is none yet; refused when the person does not exist for who asks.</summary>
    public async Task<Outcome<ParticipantAccess>> Look(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is null)
        {
            return Refusal.NotFound;
        }

        await using var db = current.Tenant.OpenForReading();
        return await db.Set<Account>().Where(a => a.PersonId == person).Select(a => new ParticipantAccess(a.Email, a.EmailConfirmed, a.MailRefusedOn)).FirstOrDefaultAsync(cancel)
            ?? new ParticipantAccess(null, false);
    }

    /// <summary>Sends the mail; answers the last part of the link, to give on paper.</summary>
    public async Task<Outcome<string>> Handle(Guid person, string? email, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(email?.Trim(), out var address) || address.Address.Length > Account.EmailMaxLength)
        {
            return new Refusal("parties.mail-address", "Email");
        }

        var account = await give.Handle(person, cancel);
        return account.IsRefused
            ? account.Refuse<string>()
            : await current.Do(
                nameof(InviteParticipant), "guidance", person, scope => Send(scope, account.Value, address.Address, cancel), cancel, repeatable: false);
    }

    private async Task<Outcome<string>> Send(ActScope scope, Guid id, string email, CancellationToken cancel)
    {
        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == id, cancel);
        (account.Email, account.NormalizedEmail, account.EmailConfirmed, account.MailRefusedOn) = (email, email.ToUpperInvariant(), false, null);
        var (invitation, token) = await invitations.Make(scope, id, cancel);
        scope.Send(SignInMail.InvitationKind, invitation.ToString());
        return $"{current.Tenant.Slug}.{token}";
    }
}

/// <summary>How a participant comes in.</summary>
/// <param name="Email">Mail address, or null.</param>
/// <param name="InUse">Whether the invitation was taken.</param>
/// <param name="MailRefusedOn">Day on which the mail server refused the address for good, or null.</param>
public sealed record ParticipantAccess(string? Email, bool InUse, DateOnly? MailRefusedOn = null);
