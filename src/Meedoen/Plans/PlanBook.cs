using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Plans;

/// <summary>Finds the plan of a person inside an act.</summary>
internal static class PlanBook
{
    /// <summary>Rubric of plans.</summary>
    public const int Category = (int)Dossiers.Rubric.R10;

    /// <summary>The plan, or null.</summary>
    public static Task<SupportPlan?> Find(ActScope scope, Guid person, CancellationToken cancel) =>
        scope.Db.Set<SupportPlan>().OrderBy(p => p.Id).FirstOrDefaultAsync(p => p.PersonId == person, cancel);

    /// <summary>The plan, or a new one.</summary>
    public static async Task<SupportPlan> FindOrBegin(ActScope scope, Guid person, CancellationToken cancel)
    {
        if (await Find(scope, person, cancel) is { } plan)
        {
            return plan;
        }

        var begun = new SupportPlan { Id = Ids.New(), PersonId = person, State = PlanState.Draft };
        scope.Db.Add(begun);
        return begun;
    }

    /// <summary>Null when this actor may write plans of the person; else the refusal.</summary>
    public static async Task<Refusal?> MayWrite(Current current, ActScope scope, Guid person, CancellationToken cancel) =>
        await current.RightsOn(scope, person, cancel) is not { } rights ? Refusal.NotFound
        : (rights.Write >> Category & 1) == 1 ? null : Refusal.Forbidden;
}
