using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Ends everybody's access to a person for good, and destroys the account of the person.</summary>
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
    }
}
