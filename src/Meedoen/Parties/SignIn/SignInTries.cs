using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>
/// Tries of a password or a code of the app, counted before anybody hears whether they are right: guesses that are sent side by side wait
/// for each other.
/// </summary>
public sealed class SignInTries(AccountManagers managers, AccountSecrets secrets, TimeProvider real)
{
    /// <summary>
    /// Counts a password that was compared outside the act, because comparing takes long. Refused when the account rests by now: what was
    /// compared is not told then. A right one takes nothing from the count, because the code comes after it.
    /// </summary>
    internal async Task<Outcome<bool>> Password(ActScope scope, Guid id, bool right, CancellationToken cancel)
    {
        if (!right)
        {
            scope.Record(new SignInFailed(id), null, 0);
            return await Take(scope, id, null, (_, _) => Task.FromResult(false), cancel);
        }

        var account = await scope.Db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel);
        return account is null || account.LockoutEnd > real.GetUtcNow() ? CheckPassword.Failed : true;
    }

    /// <summary>As below, for a code of the app, or a recovery code.</summary>
    internal Task<Outcome<bool>> Code(ActScope scope, Guid id, string? stamp, string code, CancellationToken cancel) =>
        Take(scope, id, stamp, (manager, account) => secrets.UseCode(manager, account, code, real.GetUtcNow()), cancel);

    /// <summary>
    /// Takes a try inside an act. False for a wrong one: the act is kept, and with it the count; after too many the account rests.
    /// Refused, without looking at what was given, when the account rests or is not what <paramref name="stamp"/> says.
    /// </summary>
    internal async Task<Outcome<bool>> Take(
        ActScope scope, Guid id, string? stamp, Func<UserManager<Account>, Account, Task<bool>> isRight, CancellationToken cancel)
    {
        await scope.Db.Set<Account>().Where(a => a.Id == id)
            .ExecuteUpdateAsync(a => a.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount + 1), cancel);
        var account = await scope.Db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (account is null || (stamp ?? account.SecurityStamp) != account.SecurityStamp || account.LockoutEnd > real.GetUtcNow())
        {
            return CheckPassword.Failed;
        }

        var manager = managers.Over(scope.Db);
        if (!await isRight(manager, account))
        {
            await RestAfterTooMany(scope.Db, account, cancel);
            return false;
        }

        await manager.ResetAccessFailedCountAsync(account);
        return true;
    }

    private async Task RestAfterTooMany(MeedoenDb db, Account account, CancellationToken cancel)
    {
        if (account.AccessFailedCount >= AccountManagers.MostFailures)
        {
            DateTimeOffset? until = real.GetUtcNow() + AccountManagers.Rest;
            await db.Set<Account>().Where(a => a.Id == account.Id)
                .ExecuteUpdateAsync(a => a.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, until), cancel);
        }
    }
}
