using Meedoen.People;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>Brings the tests of a record to another when two are one person, and destroys them when the term has passed.</summary>
internal sealed class KeepAssessments : IMergePersons, IForgetPersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel) =>
        merge.Move(await Of(merge.Scope, merge.From, cancel), test => test.Id);

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<LanguageTest>(cancel);
        merge.Back(await merge.Scope.Db.Set<LanguageTest>().Where(t => ids.Contains(t.Id)).ToListAsync(cancel));
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel) => scope.Db.RemoveRange(await Of(scope, person, cancel));

    private static Task<List<LanguageTest>> Of(ActScope scope, Guid person, CancellationToken cancel) =>
        scope.Db.Set<LanguageTest>().Where(t => t.PersonId == person).ToListAsync(cancel);
}
