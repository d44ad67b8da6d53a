using Meedoen.People.Duplicates;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>Destroys the row of a person, the keys it is found by, what was noted of merges, and the household when nobody is left in it.</summary>
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
        await Leave(db, found, cancel);
    }

    /// <summary>The household goes too when nobody is left; else it names nobody who is gone: an adult who lives here becomes its main person.</summary>
    private static async Task Leave(MeedoenDb db, Person gone, CancellationToken cancel)
    {
        var household = await db.Set<Household>().FirstOrDefaultAsync(h => h.Id == gone.HouseholdId, cancel);
        var left = await db.Set<Person>().Where(p => p.HouseholdId == gone.HouseholdId && p.Id != gone.Id).ToListAsync(cancel);
        if (household is null || left.Count == 0)
        {
            db.RemoveRange(household is null ? [] : [household]);
            return;
        }

        if (household.MainPersonId != gone.Id)
        {
            return;
        }

        var members = await db.Set<HouseholdMember>().Where(m => m.HouseholdId == household.Id && m.PersonId != gone.Id).ToListAsync(cancel);
        var next = left.OrderBy(p => p.MergedInto is not null).ThenBy(p => Turn(members.Find(m => m.PersonId == p.Id))).ThenBy(p => p.BirthDate).ThenBy(p => p.Id).First();
        household.MainPersonId = next.Id;
        if (members.Find(m => m.PersonId == next.Id) is { } member)
        {
            member.Relation = HouseholdRelation.Self;
        }
    }

    private static int Turn(HouseholdMember? member) => Array.IndexOf(Heirs, member?.Relation ?? HouseholdRelation.RelativeElsewhere);
}
