using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>
/// Brings what was recorded for the law to another record when two are one person, sealed again under its key, and destroys it when the
/// term has passed. The computed rows are not brought: they are made again from what there is.
/// </summary>
internal sealed class KeepLaw(PersonKeys keys, TermBook book) : IMergePersons, IForgetPersons, IReactTo<PersonsMerged>, IReactTo<MergeUndone>
{
    private const int Category = (int)Rubric.R2;

    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var events = await db.Set<NotedEvent>().Where(e => e.PersonId == merge.From).ToListAsync(cancel);
        await Reseal(merge, events, merge.From, merge.Into, cancel);
        merge.Move(events, row => row.Id);
        var known = await db.Set<MissedTerm>().Where(m => m.PersonId == merge.Into).Select(m => new { m.Code, m.LastDay }).ToListAsync(cancel);
        var missed = (await db.Set<MissedTerm>().Where(m => m.PersonId == merge.From).ToListAsync(cancel))
            .FindAll(row => !known.Exists(other => other.Code == row.Code && other.LastDay == row.LastDay));
        merge.Move(missed, row => row.Id);
        merge.Touch([.. events.Select(_ => Category), .. missed.Select(_ => Category)]);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var ids = await merge.Moved<NotedEvent>(cancel);
        var events = await db.Set<NotedEvent>().Where(e => ids.Contains(e.Id) && e.PersonId == merge.Into).ToListAsync(cancel);
        await Reseal(merge, events, merge.Into, merge.From, cancel);
        merge.Back(events);
        var moved = await merge.Moved<MissedTerm>(cancel);
        merge.Back(await db.Set<MissedTerm>().Where(m => moved.Contains(m.Id)).ToListAsync(cancel));
        merge.Touch(ids.Concat(moved).Select(_ => Category));
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        var db = scope.Db;
        await db.Set<NotedEvent>().Where(e => e.PersonId == person).ExecuteDeleteAsync(cancel);
        await db.Set<MissedTerm>().Where(m => m.PersonId == person).ExecuteDeleteAsync(cancel);
        await db.Set<LegalTerm>().Where(t => t.PersonId == person).ExecuteDeleteAsync(cancel);
        await db.Set<LegalStanding>().Where(s => s.PersonId == person).ExecuteDeleteAsync(cancel);
    }

    public Task React(PersonsMerged happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) => Again(scope, person, happened.Gone, cancel);

    public Task React(MergeUndone happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) => Again(scope, person, happened.Back, cancel);

    private async Task Again(ActScope scope, Guid? stays, Guid other, CancellationToken cancel)
    {
        await book.Refresh(scope, other, cancel);
        if (stays is { } id)
        {
            await book.Refresh(scope, id, cancel);
        }
    }

    private async Task Reseal(PersonMerge merge, List<NotedEvent> rows, Guid from, Guid into, CancellationToken cancel)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
        foreach (var row in rows)
        {
            merge.Scope.Db.Entry(row).Property(r => r.Details).CurrentValue = fresh.Seal(old.Open(row.Details, row.Id), row.Id);
        }
    }
}
