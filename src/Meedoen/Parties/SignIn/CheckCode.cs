using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Second step of signing in: a code of the authenticator app, or one of the recovery codes. Each code works once.</summary>
public sealed class CheckCode(
    Tenants tenants, Acts acts, AccountManagers managers, AccountSecrets secrets, SignInTickets tickets, CheckPassword passwords,
    OpenSession open, TimeProvider real) : ISlice
{
    /// <summary>The steps took too long, or were taken already.</summary>
    public static Refusal TooLate { get; } = new("parties.sign-in-again") { Status = 401 };

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>Answers the cookie of a new session.</summary>
    public async Task<Outcome<string>> Handle(string? ticketText, string code, AccessRole? role, string? from, CancellationToken cancel)
    {
        if (tickets.Open(ticketText) is not { Step: SignInStep.GiveCode } ticket || tenants.Find(ticket.Tenant) is not { } tenant)
        {
            return TooLate;
        }

        var right = await acts.Do(
            tenant,
            new Act("GiveCode", SignInActor.Of(ticket.Account, from), Administrators.Purpose),
            scope => Accept(scope, ticket, code.Trim(), cancel),
            cancel);
        return right.IsRefused
            ? await passwords.Fail(tenant, ticket.Account, from, cancel)
            : await open.Handle(tenant, ticket.Account, role, from, cancel);
    }

    private async Task<Outcome<Done>> Accept(ActScope scope, SignInTicket ticket, string code, CancellationToken cancel)
    {
        var account = await scope.Db.Set<Account>().FirstOrDefaultAsync(a => a.Id == ticket.Account, cancel);
        if (account is null || account.SecurityStamp != ticket.Stamp || account.LockoutEnd > real.GetUtcNow())
        {
            return CheckPassword.Failed;
        }

        var manager = managers.Over(scope.Db);
        if (!await secrets.UseCode(manager, account, code, real.GetUtcNow()))
        {
            return CheckPassword.Failed;
        }

        await manager.ResetAccessFailedCountAsync(account);
        return Done.Instance;
    }
}
