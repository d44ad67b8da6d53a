using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>All the ways into an account besides its password: app and recovery codes, passkeys, links with other sign-in services, running sessions.</summary>
internal static class WaysIn
{
    /// <summary>Takes all of them away: what comes next is the only way in.</summary>
    public static async Task Forget(MeedoenDb db, Guid account, CancellationToken cancel)
    {
        await AccountSecrets.Forget(db, account, cancel);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == account).ExecuteDeleteAsync(cancel);
        await Sessions.End(db, account, role: null, cancel);
    }
}
