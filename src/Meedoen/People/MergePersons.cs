using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People.Duplicates;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>
/// Two records are one person: everything of the one comes to the other, and the one is no longer found. Can be undone. Only the case
/// owner of a proposed pair, or somebody who guides both, may say so.
/// </summary>
public sealed class MergePersons(Current current, IEnumerable<IMergePersons> modules) : ISlice
{
    private const int Identity = (int)Rubric.R1;

    /// <summary>Which records.</summary>
    /// <param name="Keep">The record that stays.</param>
    /// <param name="Gone">The record that goes into it.</param>
    public sealed record Request(Guid Keep, Guid Gone);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/merges", async (Request request, MergePersons slice, CancellationToken cancel) =>
            (await slice.Handle(request, cancel)).ToResult(id => Results.Created($"/api/v1/merges/{id}", new { id })))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Merges them; answers the id of the merge.</summary>
    public Task<Outcome<Guid>> Handle(Request request, CancellationToken cancel) =>
        current.Do(nameof(MergePersons), "guidance", request.Keep, scope => Decide(scope, request, cancel), cancel);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        var proposal = await Pairs.Proposal(scope, request.Keep, request.Gone, cancel);
        if (!await Pairs.MayDecide(current, scope, request.Keep, request.Gone, proposal, cancel))
        {
            return Refusal.NotFound;
        }

        var persons = await scope.Db.Set<Person>().Where(p => p.Id == request.Keep || p.Id == request.Gone).ToListAsync(cancel);
        if (request.Keep == request.Gone || persons.Count < 2 || persons.Exists(p => p.MergedInto is not null))
        {
            return new Refusal("people.cannot-merge") { Status = 409 };
        }

        var row = new MergeRow { Id = Ids.New(), FromId = request.Gone, IntoId = request.Keep, ProposalId = proposal?.Id, By = scope.Act.Actor.Id, On = scope.Today };
        scope.Db.Add(row);
        var merge = new PersonMerge(row.Id, scope, request.Gone, request.Keep);
        merge.Touch([Identity]);
        foreach (var module in modules)
        {
            await module.Merge(merge, cancel);
        }

        var gone = persons.Find(p => p.Id == request.Gone)!;
        (gone.MergedInto, gone.Version) = (request.Keep, gone.Version + 1);
        Pairs.Close(proposal, ProposalDecision.Same, scope);
        await scope.Db.SaveChangesAsync(cancel);
        scope.Record(new PersonsMerged(row.Id, request.Gone), request.Keep, Identity);
        return row.Id;
    }
}
