using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>
/// Brings conversations to another record when two are one person; what was said is sealed again under that person's key. Destroys them when the
/// term has passed, with the interpreters.
/// </summary>
internal sealed class KeepConversations(PersonKeys keys) : IMergePersons, IForgetPersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var coming = await merge.Scope.Db.Set<Conversation>().Where(c => c.PersonId == merge.From).ToListAsync(cancel);
        await Reseal(merge, coming, merge.From, merge.Into, cancel);
        merge.Move(coming, c => c.Id);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<Conversation>(cancel);
        var going = await merge.Scope.Db.Set<Conversation>().Where(c => ids.Contains(c.Id)).ToListAsync(cancel);
        await Reseal(merge, going, merge.Into, merge.From, cancel);
        merge.Back(going);
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        var db = scope.Db;
        var ids = await db.Set<Conversation>().Where(c => c.PersonId == person).Select(c => c.Id).ToListAsync(cancel);
        await db.Set<InterpreterBooking>().Where(b => ids.Contains(b.ConversationId)).ExecuteDeleteAsync(cancel);
        await db.Set<Conversation>().Where(c => c.PersonId == person).ExecuteDeleteAsync(cancel);
    }

    private async Task Reseal(PersonMerge merge, List<Conversation> conversations, Guid from, Guid into, CancellationToken cancel)
    {
        merge.Touch(conversations.Select(_ => PlanConversation.Category));
        var noted = conversations.Where(c => c.Note is not null).ToList();
        if (noted.Count > 0)
        {
            var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
            noted.ForEach(c => c.Note = fresh.Seal(old.Open(c.Note!, c.Id), c.Id));
        }
    }
}
