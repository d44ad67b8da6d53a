using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>
/// Brings an intake to another record when two are one person, sealed again under its key; when both have one each stays where it is.
/// Destroys it when the term has passed.
/// </summary>
internal sealed class KeepIntake(PersonKeys keys) : IMergePersons, IForgetPersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        if (!await merge.Scope.Db.Set<BroadIntake>().AnyAsync(i => i.PersonId == merge.Into, cancel))
        {
            var (intakes, calls) = await Reseal(merge, merge.From, merge.Into, cancel);
            merge.Move(intakes, intake => intake.Id);
            merge.Move(calls, call => call.Id);
        }
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        if ((await merge.Moved<BroadIntake>(cancel)).Count > 0)
        {
            var (intakes, calls) = await Reseal(merge, merge.Into, merge.From, cancel);
            merge.Back(intakes);
            merge.Back(calls);
        }
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        scope.Db.RemoveRange(await scope.Db.Set<IntakeCall>().Where(c => c.PersonId == person).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<BroadIntake>().Where(i => i.PersonId == person).ToListAsync(cancel));
    }

    private async Task<(List<BroadIntake> Intakes, List<IntakeCall> Calls)> Reseal(PersonMerge merge, Guid from, Guid into, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var intakes = await db.Set<BroadIntake>().Where(i => i.PersonId == from).ToListAsync(cancel);
        var calls = await db.Set<IntakeCall>().Where(c => c.PersonId == from).ToListAsync(cancel);
        if (intakes.Count == 0)
        {
            return (intakes, calls);
        }

        merge.Touch([IntakeBook.Category]);
        var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
        intakes.ForEach(intake => intake.Words = intake.Words is { } words ? fresh.Seal(old.Open(words, intake.Id), intake.Id) : null);
        calls.ForEach(call => call.Why = call.Why is { } why ? fresh.Seal(old.Open(why, call.Id), call.Id) : null);
        return (intakes, calls);
    }
}
