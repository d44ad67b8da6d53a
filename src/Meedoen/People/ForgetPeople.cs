using Meedoen.People.Duplicates;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>Destroys the row of a person, the keys it is found by, what was noted of merges, and the household when nobody is left in it.</summary>
internal sealed class ForgetPeople : IForgetPersons
{
    /// <inheritdoc />
    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        var db = scope.Db;
        db.RemoveRange(await db.Set<PersonNameKey>().Where(k => k.PersonId == person).ToListAsync(cancel));
        db.RemoveRange(await db.Set<HouseholdMember>().Where(m => m.PersonId == person).ToListAsync(cancel));
        await db.Set<DuplicateProposal>().Where(p => p.KnownId == person || p.NewId == person).ExecuteDeleteAsync(cancel);
        var merges = await db.Set<MergeRow>().Where(m => m.FromId == person || m.IntoId == person).Select(m => m.Id).ToListAsync(cancel);
        await db.Set<MergedRow>().Where(m => merges.Contains(m.MergeId)).ExecuteDeleteAsync(cancel);
        await db.Set<MergeRow>().Where(m => merges.Contains(m.Id)).ExecuteDeleteAsync(cancel);
        if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == person, cancel) is not { } found)
        {
            return;
        }

        db.Remove(found);
        if (!await db.Set<Person>().AnyAsync(p => p.HouseholdId == found.HouseholdId && p.Id != person, cancel))
        {
            db.RemoveRange(await db.Set<Household>().Where(h => h.Id == found.HouseholdId).ToListAsync(cancel));
        }
    }
}
