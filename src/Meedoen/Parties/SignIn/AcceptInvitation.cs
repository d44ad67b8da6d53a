using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Chooses a password by the link of an invitation. The link works once; what the account had before (app, sessions) ends.</summary>
public sealed class AcceptInvitation(
    Tenants tenants, Acts acts, AccountManagers managers, IPasswordHasher<Account> hasher, SignInTickets tickets, IBusinessClock clock, TimeProvider real) : ISlice
{
    private static readonly Refusal NoLonger = new("parties.invitation-ended") { Status = 410 };

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>Whom a link is for, without using it up.</summary>
    public async Task<Outcome<Invited>> Look(string link, CancellationToken cancel)
    {
        var (tenant, token) = Find(link);
        if (tenant is null)
        {
            return NoLonger;
        }

        await using var db = tenant.OpenForReading();
        var invitation = await Open(db, token, cancel);
        var account = invitation is null ? null : await PartiesDirectory.Account(db, invitation.AccountId, cancel);
        return account is null || account.LastDay < clock.Today ? NoLonger : new Invited(account.Name, account.UserName, account.OrganisationName, tenant.Slug);
    }

    /// <summary>Sets the password and answers a ticket for setting up the app.</summary>
    public async Task<Outcome<string>> Handle(string link, string password, string repeated, string? from, CancellationToken cancel)
    {
        var invited = await Look(link, cancel);
        if (invited.IsRefused)
        {
            return invited.Refuse<string>();
        }

        if (PasswordRules.Check(password, [invited.Value.Name, invited.Value.UserName, invited.Value.Organisation]) is { } weak)
        {
            return weak;
        }

        if (password != repeated)
        {
            return new Refusal("parties.passwords-differ", "Repeated");
        }

        var (tenant, token) = Find(link);
        var hash = hasher.HashPassword(new Account { Name = string.Empty, OrganisationId = Guid.Empty }, password);
        return await acts.Do(
            tenant!, new Act("AcceptInvitation", Actor.System with { From = from }, Administrators.Purpose), scope => Accept(scope, tenant!, token, hash, cancel), cancel);
    }

    private async Task<Outcome<string>> Accept(ActScope scope, Tenant tenant, string token, string hash, CancellationToken cancel)
    {
        if (await Open(scope.Db, token, cancel) is not { } invitation)
        {
            return NoLonger;
        }

        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == invitation.AccountId, cancel);
        invitation.UsedAt = real.GetUtcNow().UtcDateTime;
        scope.Db.Update(invitation);
        (account.PasswordHash, account.TwoFactorEnabled, account.EmailConfirmed, account.LockoutEnd, account.AccessFailedCount) = (hash, false, true, null, 0);
        await managers.Over(scope.Db).UpdateSecurityStampAsync(account);
        await AccountSecrets.Forget(scope.Db, account.Id, cancel);
        await Sessions.End(scope.Db, account.Id, role: null, cancel);
        scope.Record(new InvitationAccepted(account.Id), null, 0);
        return tickets.Seal(new SignInTicket(tenant.Slug, account.Id, account.SecurityStamp!, SignInStep.SetUpApp));
    }

    private (Tenant? Tenant, string Token) Find(string link)
    {
        var dot = link.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? (tenants.Find(link[..dot]), link[(dot + 1)..]) : (null, string.Empty);
    }

    private Task<Invitation?> Open(MeedoenDb db, string token, CancellationToken cancel)
    {
        var (hash, now) = (Invite.Hash(token), real.GetUtcNow().UtcDateTime);
        return db.Set<Invitation>().FirstOrDefaultAsync(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now, cancel);
    }
}

/// <summary>Whom an invitation is for.</summary>
/// <param name="Name">Name of the person.</param>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="Organisation">Organisation of the account.</param>
/// <param name="Tenant">Slug of the tenant.</param>
public sealed record Invited(string Name, string UserName, string Organisation, string Tenant);

/// <summary>Somebody chose a password by an invitation.</summary>
public sealed record InvitationAccepted(Guid Account) : IDomainEvent;
