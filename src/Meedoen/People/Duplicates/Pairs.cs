using Meedoen.Dossiers;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People.Duplicates;

/// <summary>Who may decide about two records, and the proposal that brought them together.</summary>
internal static class Pairs
{
    /// <summary>The proposal about two records, in either order, or null.</summary>
    public static Task<DuplicateProposal?> Proposal(ActScope scope, Guid one, Guid other, CancellationToken cancel) =>
        scope.Db.Set<DuplicateProposal>().FirstOrDefaultAsync(
            p => (p.KnownId == one && p.NewId == other) || (p.KnownId == other && p.NewId == one), cancel);

    /// <summary>Who guides the known person of an open proposal, or guides both.</summary>
    public static async Task<bool> MayDecide(Current current, ActScope scope, Guid one, Guid other, DuplicateProposal? proposal, CancellationToken cancel)
    {
        var asked = proposal is { Decision: ProposalDecision.Open };
        return asked
            ? await Guides(current, scope, proposal!.KnownId, cancel)
            : await Guides(current, scope, one, cancel) && await Guides(current, scope, other, cancel);
    }

    /// <summary>Writes down what was decided.</summary>
    public static void Close(DuplicateProposal? proposal, ProposalDecision decision, ActScope scope)
    {
        if (proposal is not null)
        {
            (proposal.Decision, proposal.DecidedBy, proposal.DecidedOn) = (decision, scope.Act.Actor.Id, scope.Today);
        }
    }

    private static async Task<bool> Guides(Current current, ActScope scope, Guid person, CancellationToken cancel) =>
        await current.RightsOn(scope, person, cancel) is { } rights && rights.MayRead((int)Rubric.R1);
}
