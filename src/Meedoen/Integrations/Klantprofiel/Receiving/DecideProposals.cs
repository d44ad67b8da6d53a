using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>What the case owner does with a proposal.</summary>
public enum ProposalChoice
{
    /// <summary>It is right.</summary>
    Confirm,

    /// <summary>It is nearly right: another value.</summary>
    Adjust,

    /// <summary>It is not taken over.</summary>
    Reject,
}

/// <summary>
/// Decides on proposals of a klantprofiel, one by one: what is confirmed becomes a statement in the file, with the profile as source.
/// Values that cannot be stored are all named at once, and nothing is saved.
/// </summary>
public sealed class DecideProposals(Current current, FactBook facts, PersonKeys keys) : ISlice
{
    /// <summary>A decision.</summary>
    /// <param name="Proposal">Which proposal.</param>
    /// <param name="Choice">What to do with it.</param>
    /// <param name="Value">The other value, when adjusted.</param>
    public sealed record Decision(Guid Proposal, ProposalChoice Choice, string? Value = null);

    /// <summary>What is asked.</summary>
    /// <param name="Decisions">At least one.</param>
    public sealed record Request(IReadOnlyList<Decision> Decisions);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/klantprofiel/decisions", async (Guid person, Request request, DecideProposals slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, null, cancel)).ToResult(count => Results.Ok(new { decided = count })))
        .For(AccessRole.CaseOwner);

    /// <summary>Decides; answers how many were decided now.</summary>
    public Task<Outcome<int>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(DecideProposals), "receiving", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<int>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var ids = request.Decisions.Select(decision => decision.Proposal).ToList();
        var rows = await scope.Db.Set<ReceivedProposal>().Where(p => p.PersonId == person && ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        if (rows.Count == 0 || request.Decisions.Any(decision => !rows.ContainsKey(decision.Proposal)))
        {
            return Refusal.NotFound;
        }

        if (rows.Values.Any(row => !rights.MayWrite(row.Rubric)))
        {
            return Refusal.Forbidden;
        }

        return await Decide(scope, request.Decisions, rows, cancel);
    }

    private async Task<Outcome<int>> Decide(
        ActScope scope, IReadOnlyList<Decision> decisions, Dictionary<Guid, ReceivedProposal> rows, CancellationToken cancel)
    {
        var (refusals, count) = (new List<Refusal>(), 0);
        foreach (var decision in decisions)
        {
            var row = rows[decision.Proposal];
            if (row.State != ProposalState.Open)
            {
                refusals.Add(new Refusal("klantprofiel.already-decided", Field(row)) { Status = 409 });
                continue;
            }

            var value = await Value(scope, row, decision, cancel);
            if (value.IsRefused)
            {
                refusals.AddRange(value.Refusals.Select(refusal => refusal with { Field = Field(row) }));
                continue;
            }

            await Settle(scope, row, decision.Choice, value.Value, cancel);
            count++;
        }

        return refusals.Count > 0 ? refusals : count;
    }

    /// <summary>Name of the field of a proposal on the page.</summary>
    internal static string Field(Guid proposal) => "value-" + proposal.ToString("N");

    private static string Field(ReceivedProposal row) => Field(row.Id);

    private async Task<Outcome<string>> Value(ActScope scope, ReceivedProposal row, Decision decision, CancellationToken cancel)
    {
        if (decision.Choice == ProposalChoice.Reject)
        {
            return string.Empty;
        }

        var words = ProposalWriter.Open(row, await keys.For(scope, row.PersonId, cancel));
        var typed = decision.Choice == ProposalChoice.Confirm ? words.Value : decision.Value;
        return string.IsNullOrWhiteSpace(typed)
            ? new Refusal("klantprofiel.value-missing")
            : ProposalWriter.Parse(DataDictionary.Standard.Find(row.Key)!, typed, scope.Today);
    }

    private async Task Settle(ActScope scope, ReceivedProposal row, ProposalChoice choice, string value, CancellationToken cancel)
    {
        row.State = choice switch
        {
            ProposalChoice.Confirm => ProposalState.Confirmed,
            ProposalChoice.Adjust => ProposalState.Adjusted,
            _ => ProposalState.Rejected,
        };
        (row.DecidedBy, row.DecidedOn) = (scope.Act.Actor.Id, scope.Today);
        scope.Record(new ProposalDecided(row.Id, row.Key, row.State), row.PersonId, row.Rubric);
        if (choice == ProposalChoice.Reject)
        {
            return;
        }

        var known = DataDictionary.Standard.Find(row.Key)!;
        IReadOnlyList<string> values = known.Multiple ? [.. await facts.Values(scope, row.PersonId, row.Key, cancel), value] : [value];
        await facts.State(scope, row.PersonId, row.Key, values, FactSource.ClientProfile, cancel);
    }
}
