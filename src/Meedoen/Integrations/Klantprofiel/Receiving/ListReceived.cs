using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>A household that came in, on the list.</summary>
/// <param name="Person">Main person.</param>
/// <param name="Name">Name of the main person.</param>
/// <param name="ReceivedOn">Day of the newest file.</param>
/// <param name="Channel">How that came in.</param>
/// <param name="Open">Proposals that wait, of the whole household.</param>
public sealed record ReceivedItem(Guid Person, string Name, DateOnly ReceivedOn, ProfileChannel Channel, int Open);

/// <summary>A file that was refused, on the list.</summary>
/// <param name="ReceivedOn">Day.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Codes">Why, as codes.</param>
public sealed record RefusedItem(DateOnly ReceivedOn, ProfileChannel Channel, IReadOnlyList<string> Codes);

/// <summary>What came in lately: the households that the reader may see, and the files that were refused.</summary>
public sealed class ListReceived(Current current) : ISlice
{
    private const int DaysBack = 60;
    private const int Most = 200;
    private const int IdentityRubric = 1;

    /// <summary>The two lists.</summary>
    public sealed record Received(IReadOnlyList<ReceivedItem> Households, IReadOnlyList<RefusedItem> Refused);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/klantprofielen", async (ListReceived slice, CancellationToken cancel) => Results.Ok(await slice.Handle(cancel)))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Reads the lists.</summary>
    public async Task<Received> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var since = current.Today.AddDays(-DaysBack);
        var scope = Access.Scope(db, current.Actor, current.Today);
        var households = await db.Set<ReceivedProfile>()
            .Where(p => p.PersonId != null && p.ReceivedOn >= since && scope.Contains(p.PersonId.Value))
            .OrderByDescending(p => p.Id).Take(Most)
            .Select(p => new { Person = p.PersonId!.Value, Household = p.HouseholdId!.Value, p.ReceivedOn, p.Channel })
            .ToListAsync(cancel);
        var persons = households.ConvertAll(row => row.Person);
        var names = await Persons.Briefs(db, persons).ToDictionaryAsync(brief => brief.Id, brief => brief.Name, cancel);
        var ids = households.ConvertAll(row => row.Household);
        var open = await db.Set<ReceivedProposal>().Where(p => p.State == ProposalState.Open)
            .Join(db.Set<ReceivedProfile>().Where(p => p.HouseholdId != null && ids.Contains(p.HouseholdId.Value)), p => p.ProfileId, p => p.Id, (_, p) => p.HouseholdId!.Value)
            .GroupBy(household => household).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var refused = await db.Set<ReceivedProfile>().Where(p => p.Outcome == ProfileOutcome.Refused && p.ReceivedOn >= since)
            .OrderByDescending(p => p.Id).Take(Most).Select(p => new { p.ReceivedOn, p.Channel, p.Problems }).ToListAsync(cancel);
        var items = households.DistinctBy(row => row.Household)
            .Select(row => new ReceivedItem(row.Person, names.GetValueOrDefault(row.Person, string.Empty), row.ReceivedOn, row.Channel, open.GetValueOrDefault(row.Household))).ToList();
        current.Saw("/klantprofielen", "receiving", items.ConvertAll(item => item.Person), 1L << IdentityRubric);
        return new(items, refused.ConvertAll(row => new RefusedItem(row.ReceivedOn, row.Channel, row.Problems.Split(','))));
    }
}
