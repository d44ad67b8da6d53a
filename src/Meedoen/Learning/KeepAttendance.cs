using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Learning;

/// <summary>
/// Brings the days of a record to another when two are one person; what was practised is sealed again under that person's key. Destroys
/// them when the term has passed.
/// </summary>
internal sealed class KeepAttendance(PersonKeys keys) : IMergePersons, IForgetPersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var there = await Of(merge.Scope, merge.Into, cancel);
        var coming = (await Of(merge.Scope, merge.From, cancel))
            .FindAll(row => !there.Exists(known => known.On == row.On && known.AccountId == row.AccountId));
        await Reseal(merge, coming, merge.From, merge.Into, cancel);
        merge.Move(coming, row => row.Id);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<AttendanceDay>(cancel);
        var going = await merge.Scope.Db.Set<AttendanceDay>().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        await Reseal(merge, going, merge.Into, merge.From, cancel);
        merge.Back(going);
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel) =>
        await scope.Db.Set<AttendanceDay>().Where(a => a.PersonId == person).ExecuteDeleteAsync(cancel);

    private static Task<List<AttendanceDay>> Of(ActScope scope, Guid person, CancellationToken cancel) =>
        scope.Db.Set<AttendanceDay>().Where(a => a.PersonId == person).ToListAsync(cancel);

    private async Task Reseal(PersonMerge merge, List<AttendanceDay> days, Guid from, Guid into, CancellationToken cancel)
    {
        merge.Touch(days.Select(_ => (int)Rubric.R11));
        var said = days.FindAll(day => day.Practised is not null);
        if (said.Count > 0)
        {
            var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
            said.ForEach(day => day.Practised = fresh.Seal(old.Open(day.Practised!, day.Id), day.Id));
        }
    }
}
