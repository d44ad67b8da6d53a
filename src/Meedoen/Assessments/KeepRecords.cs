using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// Brings what was measured, noted and concluded to another record when two are one person, sealed again under that person's key. Destroys
/// it when the term has passed.
/// </summary>
internal sealed class KeepRecords(PersonKeys keys) : IMergePersons, IForgetPersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        await Bring<MeasuringMoment>(merge, Rubric.R6, cancel);
        await Bring<Strength>(merge, Rubric.R6, cancel);
        await Bring<Mapping>(merge, Rubric.R6, cancel);
        await Bring<ObservationPeriod>(merge, Rubric.R14, cancel);
        await Bring<ObservationNote>(merge, Rubric.R14, cancel);
        await Bring<Conclusion>(merge, Rubric.R16, cancel);
        await Bring<CapacitySignal>(merge, Rubric.R7, cancel);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        await Return<MeasuringMoment>(merge, Rubric.R6, cancel);
        await Return<Strength>(merge, Rubric.R6, cancel);
        await Return<Mapping>(merge, Rubric.R6, cancel);
        await Return<ObservationPeriod>(merge, Rubric.R14, cancel);
        await Return<ObservationNote>(merge, Rubric.R14, cancel);
        await Return<Conclusion>(merge, Rubric.R16, cancel);
        await Return<CapacitySignal>(merge, Rubric.R7, cancel);
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        await scope.Db.Set<MeasuringMoment>().Where(r => r.PersonId == person).ExecuteDeleteAsync(cancel);
        await scope.Db.Set<Mapping>().Where(r => r.PersonId == person).ExecuteDeleteAsync(cancel);
        await scope.Db.Set<Strength>().Where(r => r.PersonId == person).ExecuteDeleteAsync(cancel);
        await scope.Db.Set<ObservationPeriod>().Where(r => r.PersonId == person).ExecuteDeleteAsync(cancel);
        await scope.Db.Set<ObservationNote>().Where(r => r.PersonId == person).ExecuteDeleteAsync(cancel);
        await scope.Db.Set<Conclusion>().Where(r => r.PersonId == person).ExecuteDeleteAsync(cancel);
        await scope.Db.Set<CapacitySignal>().Where(r => r.PersonId == person).ExecuteDeleteAsync(cancel);
    }

    private async Task Bring<T>(PersonMerge merge, Rubric rubric, CancellationToken cancel)
        where T : SealedRecord
    {
        var rows = await merge.Scope.Db.Set<T>().Where(r => r.PersonId == merge.From).ToListAsync(cancel);
        await Reseal(merge, rows, merge.From, merge.Into, rubric, cancel);
        merge.Move(rows, row => row.Id);
    }

    private async Task Return<T>(PersonMerge merge, Rubric rubric, CancellationToken cancel)
        where T : SealedRecord
    {
        var ids = await merge.Moved<T>(cancel);
        var rows = await merge.Scope.Db.Set<T>().Where(r => ids.Contains(r.Id)).ToListAsync(cancel);
        await Reseal(merge, rows, merge.Into, merge.From, rubric, cancel);
        merge.Back(rows);
    }

    private async Task Reseal<T>(PersonMerge merge, List<T> rows, Guid from, Guid into, Rubric rubric, CancellationToken cancel)
        where T : SealedRecord
    {
        merge.Touch(rows.Select(_ => (int)rubric));
        var said = rows.FindAll(row => row.Words is not null);
        if (said.Count > 0)
        {
            var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
            said.ForEach(row => row.Words = fresh.Seal(old.Open(row.Words!, row.Id), row.Id));
        }
    }
}
