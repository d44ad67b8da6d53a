using Meedoen.People;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>Brings the conversations.</summary>
internal sealed class MergeConversations : IMergePersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel) =>
        merge.Move(await merge.Scope.Db.Set<Conversation>().Where(c => c.PersonId == merge.From).ToListAsync(cancel), c => c.Id);

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<Conversation>(cancel);
        merge.Back(await merge.Scope.Db.Set<Conversation>().Where(c => ids.Contains(c.Id)).ToListAsync(cancel));
    }
}
