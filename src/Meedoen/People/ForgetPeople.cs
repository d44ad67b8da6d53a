using Meedoen.People.Duplicates;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>Destroys the row of a person, the keys it is found by, what was noted of merges, and that it belonged to a household.</summary>
internal sealed class ForgetPeople : IForgetPersons
{
    /// <summary>Who becomes the main person first.</summary>
    private static readonly HouseholdRelation[] Heirs =
        [HouseholdRelation.Self, HouseholdRelation.Partner, HouseholdRelation.Other, HouseholdRelation.Child, HouseholdRelation.RelativeElsewhere];

    /// <inheritdoc />
    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        var db = scope.Db;
        db.RemoveRange(await db.Set<PersonNameKey>().Where(k => k.PersonId == person).ToListAsync(cancel));
        await Leave(db, person, cancel);
        await db.Set<DuplicateProposal>().Where(p => p.KnownId == person || p.NewId == person).ExecuteDeleteAsync(cancel);
        var merges = await db.Set<MergeRow>().Where(m => m.FromId == person || m.IntoId == person).Select(m => m.Id).ToListAsync(cancel);
        await db.Set<MergedRow>().Where(m => merges.Contains(m.MergeId)).ExecuteDeleteAsync(cancel);
        await db.Set<MergeRow>().Where(m => merges.Contains(m.Id)).ExecuteDeleteAsync(cancel);
        db.RemoveRange(await db.Set<Person>().Where(p => p.Id == person).ToListAsync(cancel));
    }

    /// <summary>Whoever lives here and is left becomes the main person when that is who goes.</summary>
    private static async Task Leave(MeedoenDb db, Guid gone, CancellationToken cancel)
    {
        foreach (var place in await db.Set<HouseholdMember>().Where(m => m.PersonId == gone).ToListAsync(cancel))
        {
            db.Remove(place);
            if (place.Relation == HouseholdRelation.Self && await Next(db, place, cancel) is { } next)
            {
                next.Relation = HouseholdRelation.Self;
            }
        }
    }

    private static async Task<HouseholdMember?> Next(MeedoenDb db, HouseholdMember gone, CancellationToken cancel)
    {
        var left = await db.Set<HouseholdMember>().Where(m => m.HouseholdId == gone.HouseholdId && m.PersonId != gone.PersonId)
            .Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new { Member = m, Person = p }).ToListAsync(cancel);
        return left.Where(one => db.Entry(one.Member).State != EntityState.Deleted)
            .OrderBy(one => one.Person.MergedInto is not null).ThenBy(one => Array.IndexOf(Heirs, one.Member.Relation))
            .ThenBy(one => one.Person.BirthDate).ThenBy(one => one.Person.Id).FirstOrDefault()?.Member;
    }
}
