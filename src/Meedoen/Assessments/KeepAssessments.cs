using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>Brings the tests of a record to another when two are one person, and destroys them when the term has passed.</summary>
internal sealed class KeepAssessments : IMergePersons, IForgetPersons
{
    private const int Category = (int)Rubric.R4;

    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var tests = await Of(merge.Scope, merge.From, cancel);
        merge.Touch(tests.Select(_ => Category));
        merge.Move(tests, test => test.Id);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<LanguageTest>(cancel);
        merge.Touch(ids.Select(_ => Category));
        merge.Back(await merge.Scope.Db.Set<LanguageTest>().Where(t => ids.Contains(t.Id)).ToListAsync(cancel));
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel) => scope.Db.RemoveRange(await Of(scope, person, cancel));

    private static Task<List<LanguageTest>> Of(ActScope scope, Guid person, CancellationToken cancel) =>
        scope.Db.Set<LanguageTest>().Where(t => t.PersonId == person).ToListAsync(cancel);
}
