using Meedoen.Parties.SignIn;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Ends everybody's access to a person for good, and destroys the account of the person with every way to sign in.</summary>
internal sealed class ForgetInvolvement : IForgetPersons
{
    /// <inheritdoc />
    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        var db = scope.Db;
        db.RemoveRange(await db.Set<AccessRow>().Where(a => a.PersonId == person).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Involvement>().Where(i => i.PersonId == person).ToListAsync(cancel));
        var accounts = await db.Set<Account>().Where(a => a.PersonId == person).ToListAsync(cancel);
        var ids = accounts.ConvertAll(a => a.Id);
        db.RemoveRange(await db.Set<AccountRole>().Where(r => ids.Contains(r.AccountId)).ToListAsync(cancel));
        db.RemoveRange(accounts);
        foreach (var account in ids)
        {
            await ForgetWaysIn(db, account, cancel);
        }
    }

    private static async Task ForgetWaysIn(MeedoenDb db, Guid account, CancellationToken cancel)
    {
        await Sessions.End(db, account, null, cancel);
        await db.Set<Photo>().Where(p => p.AccountId == account).ExecuteDeleteAsync(cancel);
        await db.Set<Invitation>().Where(i => i.AccountId == account).ExecuteDeleteAsync(cancel);
        await db.Set<OneTimeCode>().Where(c => c.AccountId == account).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == account).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == account).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserClaim<Guid>>().Where(c => c.UserId == account).ExecuteDeleteAsync(cancel);
    }
}
