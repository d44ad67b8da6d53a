using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>
/// Sets up the authenticator app, after the first password. Nobody gets a session without a second factor. The key is made when the
/// page is first shown and stays the same until the first right code confirms it.
/// </summary>
public sealed class SetUpApp(
    Tenants tenants, Acts acts, AccountManagers managers, AccountSecrets secrets, SignInTickets tickets, SignInTries tries, CheckPassword passwords,
    OpenSession open, TimeProvider real) : ISlice
{
    private static readonly Refusal Wrong = new("parties.code-wrong", "Code") { Status = 401 };

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>The key to put in the app.</summary>
    public async Task<Outcome<AppKey>> Begin(string? ticketText, string? from, CancellationToken cancel)
    {
        if (Find(ticketText) is not var (tenant, ticket))
        {
            return CheckCode.TooLate;
        }

        return await acts.Do<AppKey>(
            tenant,
            new Act("BeginSetUpApp", SignInActor.Of(ticket.Account, from), Administrators.Purpose),
            async scope =>
            {
                var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == ticket.Account, cancel);
                if (account.SecurityStamp != ticket.Stamp || account.TwoFactorEnabled)
                {
                    return CheckCode.TooLate;
                }

                var manager = managers.Over(scope.Db);
                var key = await secrets.AppKey(manager, account);
                if (key is null)
                {
                    key = Totp.NewKey();
                    await secrets.KeepAppKey(manager, account, key);
                }

                return new AppKey(key, account.UserName!);
            },
            cancel);
    }

    /// <summary>Confirms the app with a first code; answers a session and the recovery codes, which are shown this once.</summary>
    public async Task<Outcome<AppIsSetUp>> Handle(string? ticketText, string code, string? from, CancellationToken cancel)
    {
        if (Find(ticketText) is not var (tenant, ticket))
        {
            return CheckCode.TooLate;
        }

        var codes = RecoveryCodes.New();
        var confirmed = await acts.Do(
            tenant,
            new Act("SetUpApp", SignInActor.Of(ticket.Account, from), Administrators.Purpose),
            scope => tries.Take(scope, ticket.Account, ticket.Stamp, (manager, account) => Confirm(scope, manager, account, code.Trim(), codes), cancel),
            cancel);
        if (confirmed is not { IsRefused: false, Value: true })
        {
            await passwords.NoteWrongCode("FailSignIn", tenant, ticket.Account, from, cancel);
            return Wrong;
        }

        return (await open.Handle(tenant, ticket.Account, null, from, cancel)).Then<AppIsSetUp>(cookie => new AppIsSetUp(cookie, codes));
    }

    private async Task<bool> Confirm(ActScope scope, UserManager<Account> manager, Account account, string code, IReadOnlyList<string> codes)
    {
        if (account.TwoFactorEnabled || await secrets.AppKey(manager, account) is not { } key || Totp.Accept(key, code, real.GetUtcNow(), 0) is not { } step)
        {
            return false;
        }

        await AccountSecrets.KeepLastUsed(manager, account, step);
        await AccountSecrets.KeepRecoveryHashes(manager, account, RecoveryCodes.Keep(codes));
        await manager.SetTwoFactorEnabledAsync(account, true);
        scope.Record(new SecondFactorSet(account.Id), null, 0);
        return true;
    }

    private (Tenant Tenant, SignInTicket Ticket)? Find(string? ticketText) =>
        tickets.Open(ticketText) is { Step: SignInStep.SetUpApp } ticket && tenants.Find(ticket.Tenant) is { } tenant ? (tenant, ticket) : null;
}

/// <summary>The key for an authenticator app.</summary>
/// <param name="Key">In base32.</param>
/// <param name="UserName">Name the app shows.</param>
public sealed record AppKey(string Key, string UserName);

/// <summary>What comes back once the app works.</summary>
/// <param name="Cookie">Value of the session cookie.</param>
/// <param name="RecoveryCodes">To keep on paper.</param>
public sealed record AppIsSetUp(string Cookie, IReadOnlyList<string> RecoveryCodes);

/// <summary>An account got its second factor.</summary>
public sealed record SecondFactorSet(Guid Account) : IDomainEvent;
