using Meedoen.Letters.Enforcing;
using Meedoen.Letters.Objections;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters;

/// <summary>Brings letters, objections and cases to another record when two are one person, sealed again under its key; destroys them when the term has passed.</summary>
internal sealed class KeepLetters(PersonKeys keys) : IMergePersons, IForgetPersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var letters = await merge.Scope.Db.Set<Letter>().Where(l => l.PersonId == merge.From).ToListAsync(cancel);
        await Reseal(merge, letters, merge.From, merge.Into, cancel);
        merge.Move(letters, letter => letter.Id);
        var objections = await merge.Scope.Db.Set<Objection>().Where(o => o.PersonId == merge.From).ToListAsync(cancel);
        var files = await merge.Scope.Db.Set<EnforcementFile>().Where(e => e.PersonId == merge.From).ToListAsync(cancel);
        await Reseal(merge, objections, files, merge.From, merge.Into, cancel);
        merge.Move(objections, objection => objection.Id);
        merge.Move(files, file => file.Id);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<Letter>(cancel);
        var letters = await merge.Scope.Db.Set<Letter>().Where(l => ids.Contains(l.Id)).ToListAsync(cancel);
        await Reseal(merge, letters, merge.Into, merge.From, cancel);
        merge.Back(letters);
        var (objected, enforced) = (await merge.Moved<Objection>(cancel), await merge.Moved<EnforcementFile>(cancel));
        var objections = await merge.Scope.Db.Set<Objection>().Where(o => objected.Contains(o.Id)).ToListAsync(cancel);
        var files = await merge.Scope.Db.Set<EnforcementFile>().Where(e => enforced.Contains(e.Id)).ToListAsync(cancel);
        await Reseal(merge, objections, files, merge.Into, merge.From, cancel);
        merge.Back(objections);
        merge.Back(files);
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        await scope.Db.Set<Letter>().Where(l => l.PersonId == person).ExecuteDeleteAsync(cancel);
        await scope.Db.Set<Objection>().Where(o => o.PersonId == person).ExecuteDeleteAsync(cancel);
        await scope.Db.Set<EnforcementFile>().Where(e => e.PersonId == person).ExecuteDeleteAsync(cancel);
    }

    private async Task Reseal(PersonMerge merge, List<Objection> objections, List<EnforcementFile> files, Guid from, Guid into, CancellationToken cancel)
    {
        merge.Touch(objections.Select(_ => LetterBook.Category).Concat(files.Select(_ => LetterBook.Category)));
        if (objections.Count + files.Count == 0)
        {
            return;
        }

        var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
        byte[] Again(byte[] words, Guid row) => fresh.Seal(old.Open(words, row), row);
        foreach (var row in objections)
        {
            row.Words = Again(row.Words, row.Id);
            row.HearingNote = row.HearingNote is { } heard ? Again(heard, row.Id) : null;
            row.AdjournNote = row.AdjournNote is { } why ? Again(why, row.Id) : null;
        }

        files.ForEach(file => file.Words = Again(file.Words, file.Id));
    }

    private async Task Reseal(PersonMerge merge, List<Letter> letters, Guid from, Guid into, CancellationToken cancel)
    {
        merge.Touch(letters.Select(_ => LetterBook.Category));
        if (letters.Count == 0)
        {
            return;
        }

        var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
        foreach (var letter in letters)
        {
            letter.Typed = fresh.Seal(old.Open(letter.Typed, letter.Id), letter.Id);
            letter.Sheet = letter.Sheet is { } sheet ? fresh.Seal(old.Open(sheet, letter.Id), letter.Id) : null;
        }
    }
}
