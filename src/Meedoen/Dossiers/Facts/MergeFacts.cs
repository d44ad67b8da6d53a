using Meedoen.People;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Facts;

/// <summary>
/// Brings what the record that stays does not know yet; where both say something, the record that stays keeps its own. Sealed values
/// are sealed again under the key of the other person.
/// </summary>
internal sealed class MergeFacts(PersonKeys keys) : IMergePersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var known = await db.Set<FactRow>().Where(f => f.PersonId == merge.Into && f.EndedAt == null).Select(f => f.Key).Distinct().ToListAsync(cancel);
        var rows = await db.Set<FactRow>().Where(f => f.PersonId == merge.From && f.EndedAt == null && !known.Contains(f.Key)).ToListAsync(cancel);
        await Reseal(merge, rows, merge.From, merge.Into, cancel);
        merge.Move(rows, row => row.Id);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<FactRow>(cancel);
        var rows = await merge.Scope.Db.Set<FactRow>().Where(f => ids.Contains(f.Id) && f.PersonId == merge.Into).ToListAsync(cancel);
        await Reseal(merge, rows, merge.Into, merge.From, cancel);
        merge.Back(rows);
    }

    private async Task Reseal(PersonMerge merge, List<FactRow> rows, Guid from, Guid into, CancellationToken cancel)
    {
        merge.Touch(rows.Select(row => row.Rubric));
        if (!rows.Exists(row => row.Sealed is not null))
        {
            return;
        }

        var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
        foreach (var row in rows.Where(row => row.Sealed is not null))
        {
            merge.Scope.Db.Entry(row).Property(r => r.Sealed).CurrentValue = fresh.Seal(old.Open(row.Sealed!, row.Id), row.Id);
        }
    }
}
