using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Plans;

/// <summary>
/// Brings a plan to another record when two are one person, sealed again under its key; when both have a plan each stays where it is.
/// Destroys plans when the term has passed.
/// </summary>
internal sealed class KeepPlans(PersonKeys keys) : IMergePersons, IForgetPersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        if (!await merge.Scope.Db.Set<SupportPlan>().AnyAsync(p => p.PersonId == merge.Into, cancel))
        {
            await Bring(merge, merge.From, merge.Into, merge.Move, merge.Move, merge.Move, cancel);
        }

        var topics = await merge.Scope.Db.Set<DiscussedTopic>().Where(t => t.PersonId == merge.From).ToListAsync(cancel);
        merge.Touch(topics.Select(_ => PlanBook.Category));
        merge.Move(topics, topic => topic.Id);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        if ((await merge.Moved<SupportPlan>(cancel)).Count > 0)
        {
            await Bring(merge, merge.Into, merge.From, (plans, _) => merge.Back(plans), (goals, _) => merge.Back(goals), (versions, _) => merge.Back(versions), cancel);
        }

        var ids = await merge.Moved<DiscussedTopic>(cancel);
        merge.Touch(ids.Select(_ => PlanBook.Category));
        merge.Back(await merge.Scope.Db.Set<DiscussedTopic>().Where(t => ids.Contains(t.Id)).ToListAsync(cancel));
    }

    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        scope.Db.RemoveRange(await scope.Db.Set<PlanVersion>().Where(v => v.PersonId == person).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<PlanGoal>().Where(g => g.PersonId == person).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<DiscussedTopic>().Where(t => t.PersonId == person).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<SupportPlan>().Where(p => p.PersonId == person).ToListAsync(cancel));
    }

    private async Task Bring(
        PersonMerge merge, Guid from, Guid into, Action<IEnumerable<SupportPlan>, Func<SupportPlan, Guid>> plans,
        Action<IEnumerable<PlanGoal>, Func<PlanGoal, Guid>> goals, Action<IEnumerable<PlanVersion>, Func<PlanVersion, Guid>> versions, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var found = await db.Set<SupportPlan>().Where(p => p.PersonId == from).ToListAsync(cancel);
        var goalRows = await db.Set<PlanGoal>().Where(g => g.PersonId == from).ToListAsync(cancel);
        var versionRows = await db.Set<PlanVersion>().Where(v => v.PersonId == from).ToListAsync(cancel);
        if (found.Count > 0)
        {
            merge.Touch([PlanBook.Category]);
            var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
            goalRows.ForEach(goal => goal.Words = fresh.Seal(old.Open(goal.Words, goal.Id), goal.Id));
            foreach (var version in versionRows)
            {
                db.Entry(version).Property(v => v.Content).CurrentValue = fresh.Seal(old.Open(version.Content, version.Id), version.Id);
                version.Remark = version.Remark is { } remark ? fresh.Seal(old.Open(remark, version.Id), version.Id) : null;
            }
        }

        plans(found, plan => plan.Id);
        goals(goalRows, goal => goal.Id);
        versions(versionRows, version => version.Id);
    }
}
