using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People.Duplicates;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.People;

/// <summary>Undoes a merge: the two records are two persons again, each with what it had before. What was added since stays where it is.</summary>
public sealed class UndoMerge(Current current, IEnumerable<IMergePersons> modules) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/merges/{merge:guid}/undo", async (Guid merge, UndoMerge slice, CancellationToken cancel) =>
            (await slice.Handle(merge, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Undoes it.</summary>
    public Task<Outcome<Done>> Handle(Guid merge, CancellationToken cancel) =>
        current.Do(nameof(UndoMerge), "guidance", null, scope => Decide(scope, merge, cancel), cancel);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid id, CancellationToken cancel)
    {
        var row = await scope.Db.FindAsync<MergeRow>([id], cancel);
        if (row is null || await current.RightsOn(scope, row.IntoId, cancel) is not { } rights || !rights.MayRead((int)Rubric.R1))
        {
            return Refusal.NotFound;
        }

        if (row.UndoneOn is not null || await scope.Db.FindAsync<Person>([row.FromId], cancel) is not { } gone || gone.MergedInto != row.IntoId)
        {
            return new Refusal("people.merge-undone-already") { Status = 409 };
        }

        var merge = new PersonMerge(row.Id, scope, row.FromId, row.IntoId);
        merge.Touch([(int)Rubric.R1]);
        foreach (var module in modules)
        {
            await module.Undo(merge, cancel);
        }

        (gone.MergedInto, gone.Version, row.UndoneOn) = (null, gone.Version + 1, scope.Today);
        await scope.Db.SaveChangesAsync(cancel);
        scope.Record(new MergeUndone(row.Id, row.FromId), row.IntoId, (int)Rubric.R1);
        return Done.Instance;
    }
}
