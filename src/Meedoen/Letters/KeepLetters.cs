using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters;

/// <summary>Brings letters to another record when two are one person, sealed again under its key; destroys them when the term has passed.</summary>
internal sealed class KeepLetters(PersonKeys keys) : IMergePersons, IForgetPersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var letters = await merge.Scope.Db.Set<Letter>().Where(l => l.PersonId == merge.From).ToListAsync(cancel);
        await Reseal(merge, letters, merge.From, merge.Into, cancel);
        merge.Move(letters, letter => letter.Id);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<Letter>(cancel);
        var letters = await merge.Scope.Db.Set<Letter>().Where(l => ids.Contains(l.Id)).ToListAsync(cancel);
        await Reseal(merge, letters, merge.Into, merge.From, cancel);
        merge.Back(letters);
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel) =>
        await scope.Db.Set<Letter>().Where(l => l.PersonId == person).ExecuteDeleteAsync(cancel);

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
