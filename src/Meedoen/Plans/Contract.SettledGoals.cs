using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Plans;

/// <summary>The goals of somebody's plan for other modules: those of the newest settled version, or as they are now while none is settled. The caller has asked the rights.</summary>
public sealed class SettledGoals(PersonKeys keys)
{
    /// <summary>For a page.</summary>
    public async Task<IReadOnlyList<GoalWords>> Of(Tenant tenant, MeedoenDb db, Guid person, CancellationToken cancel) =>
        await keys.For(tenant, person) is { } cipher ? await Read(db, person, cipher, cancel) : [];

    /// <summary>Inside an act.</summary>
    public async Task<IReadOnlyList<GoalWords>> Of(ActScope scope, Guid person, CancellationToken cancel) =>
        await Read(scope.Db, person, await keys.For(scope, person, cancel), cancel);

    private static async Task<IReadOnlyList<GoalWords>> Read(MeedoenDb db, Guid person, PersonCipher cipher, CancellationToken cancel)
    {
        var settled = await db.Set<PlanVersion>().AsNoTracking().Where(v => v.PersonId == person).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);
        var lines = settled is not null
            ? cipher.Open<PlanContent>(settled.Content, settled.Id).Goals
            : (await db.Set<PlanGoal>().AsNoTracking().Where(g => g.PersonId == person).ToListAsync(cancel)).Select(cipher.Line).InOrder();
        return [.. lines.Where(goal => goal.State is not GoalState.Dropped).Select(goal => goal.Words)];
    }
}
