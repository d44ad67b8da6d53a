using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>
/// Tries of a code of the app, counted before anybody looks whether they are right: guesses that are sent side by side wait for each other.
/// </summary>
public sealed class CodeTries(AccountManagers managers, AccountSecrets secrets, TimeProvider real)
{
    /// <summary>
    /// Takes a code inside an act. False for a wrong one: the act is kept, and with it the count; after too many the account rests.
    /// Refused, without looking at the code, when the account rests or is not what <paramref name="stamp"/> says.
    /// </summary>
    internal async Task<Outcome<bool>> Take(ActScope scope, Guid id, string? stamp, string code, CancellationToken cancel)
    {
        await scope.Db.Set<Account>().Where(a => a.Id == id)
            .ExecuteUpdateAsync(a => a.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount + 1), cancel);
        var account = await scope.Db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (account is null || (stamp ?? account.SecurityStamp) != account.SecurityStamp || account.LockoutEnd > real.GetUtcNow())
        {
            return CheckPassword.Failed;
        }

        var manager = managers.Over(scope.Db);
        if (!await secrets.UseCode(manager, account, code, real.GetUtcNow()))
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
