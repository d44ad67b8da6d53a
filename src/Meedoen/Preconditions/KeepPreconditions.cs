using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Preconditions;

/// <summary>Brings the list of a record to another when two are one person, and destroys it when the term has passed.</summary>
internal sealed class KeepPreconditions : IMergePersons, IForgetPersons
{
    private const int Category = (int)Rubric.R9;

    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var there = await Of(merge.Scope, merge.Into, cancel);
        var coming = (await Of(merge.Scope, merge.From, cancel)).FindAll(row => !there.Exists(known => known.Kind == row.Kind));
        merge.Touch(coming.Select(_ => Category));
        merge.Move(coming, row => row.Id);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<Precondition>(cancel);
        merge.Touch(ids.Select(_ => Category));
        merge.Back(await merge.Scope.Db.Set<Precondition>().Where(p => ids.Contains(p.Id)).ToListAsync(cancel));
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel) => scope.Db.RemoveRange(await Of(scope, person, cancel));

    private static Task<List<Precondition>> Of(ActScope scope, Guid person, CancellationToken cancel) =>
        scope.Db.Set<Precondition>().Where(p => p.PersonId == person).ToListAsync(cancel);
}
