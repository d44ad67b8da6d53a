using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>
/// Brings a PIP to another record when two are one person, sealed again under its key; when both have one each stays where it is. Destroys it when the
/// term has passed.
/// </summary>
internal sealed class KeepPip(PersonKeys keys) : IMergePersons, IForgetPersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        if (!await merge.Scope.Db.Set<PipFile>().AnyAsync(p => p.PersonId == merge.Into, cancel))
        {
            var (files, versions, questions) = await Reseal(merge, merge.From, merge.Into, cancel);
            merge.Move(files, file => file.Id);
            merge.Move(versions, version => version.Id);
            merge.Move(questions, question => question.Id);
        }
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        if ((await merge.Moved<PipFile>(cancel)).Count > 0)
        {
            var (files, versions, questions) = await Reseal(merge, merge.Into, merge.From, cancel);
            merge.Back(files);
            merge.Back(versions);
            merge.Back(questions);
        }
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        scope.Db.RemoveRange(await scope.Db.Set<PipQuestion>().Where(q => q.PersonId == person).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<PipVersion>().Where(v => v.PersonId == person).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<PipFile>().Where(p => p.PersonId == person).ToListAsync(cancel));
    }

    private async Task<(List<PipFile> Files, List<PipVersion> Versions, List<PipQuestion> Questions)> Reseal(PersonMerge merge, Guid from, Guid into, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var files = await db.Set<PipFile>().Where(p => p.PersonId == from).ToListAsync(cancel);
        var versions = await db.Set<PipVersion>().Where(v => v.PersonId == from).ToListAsync(cancel);
        var questions = await db.Set<PipQuestion>().Where(q => q.PersonId == from).ToListAsync(cancel);
        if (files.Count == 0)
        {
            return (files, versions, questions);
        }

        merge.Touch([PipBook.Category]);
        var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
        files.ForEach(file => file.Draft = file.Draft is { } draft ? fresh.Seal(old.Open(draft, file.Id), file.Id) : null);
        questions.ForEach(one => (one.Words, one.Answer) = (fresh.Seal(old.Open(one.Words, one.Id), one.Id), one.Answer is { } answer ? fresh.Seal(old.Open(answer, one.Id), one.Id) : null));
        foreach (var version in versions)
        {
            db.Entry(version).Property(v => v.Content).CurrentValue = fresh.Seal(old.Open(version.Content, version.Id), version.Id);
        }

        return (files, versions, questions);
    }
}
