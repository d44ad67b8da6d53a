using Meedoen.Parties;
using Meedoen.People.Duplicates;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.People;

/// <summary>Two records that were proposed as one person are two persons: not asked again.</summary>
public sealed class KeepPersonsApart(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/merge-proposals/{proposal:guid}/apart", async (Guid proposal, KeepPersonsApart slice, CancellationToken cancel) =>
            (await slice.Handle(proposal, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Says so.</summary>
    public Task<Outcome<Done>> Handle(Guid proposal, CancellationToken cancel) =>
        current.Do(nameof(KeepPersonsApart), "guidance", null, scope => Decide(scope, proposal, cancel), cancel);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid id, CancellationToken cancel)
    {
        var proposal = await scope.Db.FindAsync<DuplicateProposal>([id], cancel);
        if (proposal is not { Decision: ProposalDecision.Open } || !await Pairs.MayDecide(current, scope, proposal.KnownId, proposal.NewId, proposal, cancel))
        {
            return Refusal.NotFound;
        }

        Pairs.Close(proposal, ProposalDecision.Different, scope);
        scope.Touch(proposal.KnownId, (int)Dossiers.Rubric.R1);
        scope.Touch(proposal.NewId, (int)Dossiers.Rubric.R1);
        return Done.Instance;
    }
}
