using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Plans;

/// <summary>Says how many of the goals were reached.</summary>
internal sealed class GoalsSoFar : ITellProgress
{
    private const int Hundred = 100;

    public Rubric Rubric => Rubric.R10;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(MeedoenDb db, IReadOnlyList<Guid> persons, CancellationToken cancel) =>
        (await db.Set<PlanGoal>().Where(goal => persons.Contains(goal.PersonId) && goal.State != GoalState.Dropped)
            .GroupBy(goal => goal.PersonId).Select(goals => new { Person = goals.Key, All = goals.Count(), Reached = goals.Count(goal => goal.State == GoalState.Reached) })
            .ToListAsync(cancel))
        .ToDictionary(one => one.Person, one => Words.Get("Plans", "so-far", one.Reached, one.All, Hundred * one.Reached / one.All));
}
