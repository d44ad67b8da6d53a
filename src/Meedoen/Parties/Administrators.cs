using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Accounts and organisations are the functional administrator's, and the system's own when it sets up a tenant.</summary>
internal static class Administrators
{
    /// <summary>Purpose of administration, in the audit.</summary>
    public const string Purpose = "administration";

    /// <summary>Why the current actor may not do it, or null.</summary>
    public static Refusal? Check(Current current) =>
        current.Actor.IsSystem || current.Actor.Role == AccessRole.FunctionalAdministrator.Code() ? null : Refusal.Forbidden;

    /// <summary>Changes an account, for who may, and in the version that the form was made from.</summary>
    public static Task<Outcome<Done>> Change(
        Current current, string name, Guid account, string? version, Func<ActScope, Account, Task<Outcome<Done>>> change, CancellationToken cancel, string? key = null) =>
        Check(current) is { } no
            ? Task.FromResult<Outcome<Done>>(no)
            : current.Do(
                name, Purpose, null,
                async scope =>
                {
                    var found = await Find(scope, account, version, cancel);
                    return found.IsRefused ? found.Refuse<Done>() : await change(scope, found.Value);
                },
                cancel, key);

    /// <summary>An account to change, as it was when the form was made; it gets a new version. Accounts of participants are not the administrator's.</summary>
    private static async Task<Outcome<Account>> Find(ActScope scope, Guid id, string? version, CancellationToken cancel)
    {
        var account = await scope.Db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id && a.PersonId == null, cancel);
        if (account is null)
        {
            return Refusal.NotFound;
        }

        if (account.ConcurrencyStamp != version)
        {
            return Refusal.ChangedMeanwhile;
        }

        account.ConcurrencyStamp = Ids.New().ToString("N");
        return account;
    }
}
