using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Whether accounts have roles.</summary>
internal static class Roles
{
    /// <summary>Whether an account can act in a role on a day.</summary>
    public static Task<bool> Has(MeedoenDb db, Guid account, AccessRole role, DateOnly day, CancellationToken cancel) =>
        db.Set<AccountRole>().Where(r => r.AccountId == account && r.Role == role && r.From <= day && (r.To == null || r.To >= day))
            .Join(db.Set<Account>(), r => r.AccountId, a => a.Id, (r, a) => a)
            .AnyAsync(a => a.LastDay == null || a.LastDay >= day, cancel);
}
