using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>Brings proposals and notes to the other person, sealed again under that person's key.</summary>
internal sealed class MergeProfiles(PersonKeys keys) : IMergePersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var proposals = await db.Set<ReceivedProposal>().Where(p => p.PersonId == merge.From).ToListAsync(cancel);
        var notes = await db.Set<ReceivedNotes>().Where(n => n.PersonId == merge.From).ToListAsync(cancel);
        await Reseal(merge, proposals, notes, merge.From, merge.Into, cancel);
        merge.Move(proposals, p => p.Id);
        merge.Move(notes, n => n.ProfileId);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var (proposalIds, noteIds) = (await merge.Moved<ReceivedProposal>(cancel), await merge.Moved<ReceivedNotes>(cancel));
        var proposals = await db.Set<ReceivedProposal>().Where(p => proposalIds.Contains(p.Id)).ToListAsync(cancel);
        var notes = await db.Set<ReceivedNotes>().Where(n => noteIds.Contains(n.ProfileId)).ToListAsync(cancel);
        await Reseal(merge, proposals, notes, merge.Into, merge.From, cancel);
        merge.Back(proposals);
        merge.Back(notes);
    }

    private async Task Reseal(
        PersonMerge merge, List<ReceivedProposal> proposals, List<ReceivedNotes> notes, Guid from, Guid into, CancellationToken cancel)
    {
        merge.Touch(proposals.Select(p => p.Rubric).Concat(notes.Select(_ => (int)Rubric.R1)));
        if (proposals.Count + notes.Count == 0)
        {
            return;
        }

        var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
        proposals.ForEach(p => p.Words = fresh.Seal(old.Open(p.Words, p.Id), p.Id));
        notes.ForEach(n => n.Words = fresh.Seal(old.Open(n.Words, n.ProfileId), n.ProfileId));
    }
}
