using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Chooses a password by the link of an invitation. The link works once; what the account had before (app, sessions) ends.</summary>
public sealed class AcceptInvitation(
    Tenants tenants, Acts acts, AccountManagers managers, IPasswordHasher<Account> hasher, SignInTickets tickets,
    Invitations invitations, SignInProviders providers, IBusinessClock clock, TimeProvider real) : ISlice
{
    private static readonly Refusal NoLonger = new("parties.invitation-ended") { Status = 410 };
    private static readonly Refusal OnceMore = new("parties.provider-invitation") { Status = 410 };

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>The link in a ticket of <see cref="Look"/>, or a refusal that asks to open it once more.</summary>
    public Outcome<string> LinkIn(string? ticket) => tickets.Open(ticket) is { Step: SignInStep.TakeInvitation, Invitation: { } link } ? link : OnceMore;

    /// <summary>Whom a link is for, without using it up.</summary>
    public async Task<Outcome<Invited>> Look(string link, CancellationToken cancel)
    {
        var (tenant, token) = Find(link);
        if (tenant is null)
        {
            return NoLonger;
        }

        await using var db = tenant.OpenForReading();
        var invitation = await invitations.Open(db, token, cancel);
        var account = invitation is null ? null : await PartiesDirectory.Account(db, invitation.AccountId, cancel);
        return account is null || account.LastDay < clock.Today
            ? NoLonger
            : Known(link, new Invited(account.Id, account.Name, account.UserName, account.OrganisationName, tenant.Slug, SignInKinds.Of(account.Roles)));
    }

    private Invited Known(string link, Invited invited) => invited with
    {
        Providers = [.. providers.All.Where(p => p.Tenant == invited.Tenant && p.For == invited.Kind)],
        Ticket = tickets.Seal(new SignInTicket(invited.Tenant, invited.Account, string.Empty, SignInStep.TakeInvitation) { Invitation = link }),
    };

    /// <summary>Sets the password and answers a ticket for setting up the app.</summary>
    public async Task<Outcome<string>> Handle(string link, string password, string repeated, string? from, CancellationToken cancel)
    {
        var invited = await Look(link, cancel);
        if (invited.IsRefused)
        {
            return invited.Refuse<string>();
        }

        if (invited.Value.Kind != SignInKind.Staff)
        {
            return NoLonger;
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

    /// <summary>Takes the account into use with the account of another sign-in service, instead of with a password; answers whose it is.</summary>
    internal async Task<Outcome<Guid>> Link(ActScope scope, string link, string provider, string key, SignInKind kind, CancellationToken cancel)
    {
        if (await invitations.Open(scope.Db, Find(link).Token, cancel) is not { } invitation)
        {
            return NoLonger;
        }

        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == invitation.AccountId, cancel);
        var roles = await scope.Db.Set<AccountRole>().Where(r => r.AccountId == account.Id).Select(r => r.Role).ToListAsync(cancel);
        if (account.LastDay < scope.Today || SignInKinds.Of(roles) != kind)
        {
            return NoLonger;
        }

        await TakeIntoUse(scope, invitation, account, null, cancel);
        scope.Db.Add(new IdentityUserLogin<Guid> { LoginProvider = provider, ProviderKey = key, UserId = account.Id });
        return account.Id;
    }

    /// <summary>Takes the account into use with nothing but the mail address, which has just been proven.</summary>
    internal async Task<Outcome<Done>> TakeIntoUse(ActScope scope, string link, CancellationToken cancel)
    {
        if (await invitations.Open(scope.Db, Find(link).Token, cancel) is not { } invitation)
        {
            return NoLonger;
        }

        await TakeIntoUse(scope, invitation, await scope.Db.Set<Account>().FirstAsync(a => a.Id == invitation.AccountId, cancel), null, cancel);
        return Done.Instance;
    }

    private async Task TakeIntoUse(ActScope scope, Invitation invitation, Account account, string? passwordHash, CancellationToken cancel)
    {
        invitation.UsedAt = real.GetUtcNow().UtcDateTime;
        scope.Db.Update(invitation);
        (account.PasswordHash, account.TwoFactorEnabled, account.EmailConfirmed, account.LockoutEnd, account.AccessFailedCount) = (passwordHash, false, true, null, 0);
        await managers.Over(scope.Db).UpdateSecurityStampAsync(account);
        await WaysIn.Forget(scope.Db, account.Id, cancel);
        scope.Record(new InvitationAccepted(account.Id), null, 0);
    }

    private async Task<Outcome<string>> Accept(ActScope scope, Tenant tenant, string token, string hash, CancellationToken cancel)
    {
        if (await invitations.Open(scope.Db, token, cancel) is not { } invitation)
        {
            return NoLonger;
        }

        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == invitation.AccountId, cancel);
        await TakeIntoUse(scope, invitation, account, hash, cancel);
        return tickets.Seal(new SignInTicket(tenant.Slug, account.Id, account.SecurityStamp!, SignInStep.SetUpApp));
    }

    private (Tenant? Tenant, string Token) Find(string link)
    {
        var dot = link.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? (tenants.Find(link[..dot]), link[(dot + 1)..]) : (null, string.Empty);
    }
}

/// <summary>Whom an invitation is for.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="Organisation">Organisation of the account.</param>
/// <param name="Tenant">Slug of the tenant.</param>
/// <param name="Kind">How this account signs in.</param>
public sealed record Invited(Guid Account, string Name, string UserName, string Organisation, string Tenant, SignInKind Kind)
{
    /// <summary>Other services with which it can be taken.</summary>
    public IReadOnlyList<SignInProvider> Providers { get; init; } = [];

    /// <summary>The link, sealed: for the browser to keep instead of the address that the mail holds.</summary>
    public string Ticket { get; init; } = string.Empty;
}

/// <summary>Somebody took an account into use by an invitation.</summary>
public sealed record InvitationAccepted(Guid Account) : IDomainEvent;
