using Meedoen.Platform.Acts;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>A participant or an employer asks for a code by mail. Whether there is such an account, the answer is the same.</summary>
public sealed class AskMailCode(
    Tenants tenants, Acts acts, MailCodes codes, SignInTickets tickets, AcceptInvitation invitations, IBusinessClock clock, TimeProvider real) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>Sends a code to who was here before; answers a ticket to give it with.</summary>
    /// <param name="organisation">Slug of the tenant.</param>
    /// <param name="name">User name or mail address.</param>
    /// <param name="from">Network address, for the audit.</param>
    /// <param name="cancel">Stops before it is sent.</param>
    public async Task<string> Handle(string? organisation, string? name, string? from, CancellationToken cancel)
    {
        var slug = organisation?.Trim().ToLowerInvariant() ?? string.Empty;
        if (tenants.Find(slug) is not { } tenant)
        {
            return Ticket(slug, null);
        }

        var account = await Find(tenant, name?.Trim().ToUpperInvariant() ?? string.Empty, cancel);
        if (account is null)
        {
            await Note(tenant, from);
            return Ticket(slug, null);
        }

        await Send(tenant, account.Id, from, cancel);
        return Ticket(slug, account);
    }

    /// <summary>Sends a first code to whom a link invites.</summary>
    public async Task<Outcome<string>> Handle(string link, string? from, CancellationToken cancel)
    {
        var invited = await invitations.Look(link, cancel);
        if (invited.IsRefused || invited.Value.Kind == SignInKind.Staff)
        {
            return invited.IsRefused ? invited.Refuse<string>() : Refusal.NotFound;
        }

        var tenant = tenants.Find(invited.Value.Tenant)!;
        await using var db = tenant.OpenForReading();
        var account = await db.Set<Account>().FirstAsync(a => a.Id == invited.Value.Account, cancel);
        if (account.Email is null)
        {
            return new Refusal("parties.no-mail-address");
        }

        await Send(tenant, account.Id, from, cancel);
        return Ticket(tenant.Slug, account, link);
    }

    private string Ticket(string slug, Account? account, string? link = null) => tickets.Seal(
        new SignInTicket(slug, account?.Id ?? Guid.Empty, account?.SecurityStamp ?? Ids.New().ToString("N"), SignInStep.GiveMailCode) { Invitation = link });

    private Task<Outcome<Done>> Send(Tenant tenant, Guid account, string? from, CancellationToken cancel) => acts.Do<Done>(
        tenant,
        new Act("AskMailCode", SignInActor.Of(account, from), Administrators.Purpose),
        async scope =>
        {
            await codes.Send(scope, account, SignInMail.CodeKind, cancel);
            return Done.Instance;
        },
        cancel);

    private async Task<Account?> Find(Tenant tenant, string name, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var found = await db.Set<Account>()
            .Where(a => (a.NormalizedUserName == name || a.NormalizedEmail == name) && a.EmailConfirmed && a.Email != null)
            .Take(2).ToListAsync(cancel);
        if (found is not [var account] || account.LastDay < clock.Today)
        {
            return null;
        }

        var roles = await db.Set<AccountRole>().Where(r => r.AccountId == account.Id).Select(r => r.Role).ToListAsync(cancel);
        return SignInKinds.Of(roles) == SignInKind.Staff ? null : account;
    }

    private Task Note(Tenant tenant, string? from) => tenant.Audit.Write(
        new AuditEntry(AuditAction.Refused, "AskMailCode", Actor.System.Id, Actor.System.Role, [], 0, Administrators.Purpose)
        {
            At = real.GetUtcNow().UtcDateTime,
            From = from,
        });
}
