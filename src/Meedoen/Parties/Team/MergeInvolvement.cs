using System.Globalization;
using Meedoen.People;
using Meedoen.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>
/// Brings involvements and the access that follows from them, but for those the record that stays has already (one contact person, one
/// involvement per account and role) and those of the asylum seekers' centre once the municipality has taken the person over. What stays
/// behind gives no access any more. What rights depend on is written again by who says that it is met.
/// </summary>
internal sealed class MergeInvolvement : IMergePersons
{
    private const string LastDay = "AccessRow.To";
    private const string None = "-";

    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var kept = await db.Set<Involvement>().Where(i => i.PersonId == merge.Into).ToListAsync(cancel);
        var coming = await db.Set<Involvement>().Where(i => i.PersonId == merge.From).ToListAsync(cancel);
        var taken = await Persons.Brief(db, merge.Into, cancel) is { Municipality: not null };
        var stays = coming.FindAll(i => (taken && i.Role == AccessRole.AsylumCentre) || kept.Exists(k => IsTheSame(k, i)));
        merge.Move(coming.Except(stays), i => i.Id);
        var access = await db.Set<AccessRow>().Where(a => a.PersonId == merge.From && a.Kind != AccessKind.Condition).ToListAsync(cancel);
        var behind = access.FindAll(a => a.Kind == AccessKind.Area || stays.Exists(i => i.Id == a.Source));
        merge.Move(access.Except(behind), a => a.Id);
        foreach (var row in behind)
        {
            merge.Remember(LastDay, row.Id, row.To?.ToString("O", CultureInfo.InvariantCulture) ?? None);
            row.To = row.From.AddDays(-1);
        }

        var accounts = await db.Set<Account>().Where(a => a.PersonId == merge.From || a.PersonId == merge.Into).ToListAsync(cancel);
        merge.Move(accounts.Where(a => a.PersonId == merge.From && !accounts.Exists(other => other.PersonId == merge.Into)), a => a.Id);
    }

    private static bool IsTheSame(Involvement kept, Involvement coming) =>
        (kept.AccountId == coming.AccountId && kept.Role == coming.Role) || (kept.IsContactPerson && coming.IsContactPerson);

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var (involvements, rows, accounts) = (await merge.Moved<Involvement>(cancel), await merge.Moved<AccessRow>(cancel), await merge.Moved<Account>(cancel));
        merge.Back(await db.Set<Involvement>().Where(i => involvements.Contains(i.Id)).ToListAsync(cancel));
        merge.Back(await db.Set<AccessRow>().Where(a => rows.Contains(a.Id)).ToListAsync(cancel));
        merge.Back(await db.Set<Account>().Where(a => accounts.Contains(a.Id)).ToListAsync(cancel));
        foreach (var (id, day) in await merge.Old(LastDay, cancel))
        {
            if (await db.FindAsync<AccessRow>([id], cancel) is { } row)
            {
                row.To = day == None ? null : DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
            }
        }
    }
}
