using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>
/// Registers by hand a household that is expected, when no klantprofiel came by mail or file: at once it has a contact person, and the
/// journeys of its adults begin as expected.
/// </summary>
public sealed class ExpectHousehold(Current current, IJourneyTriggers triggers) : ISlice
{
    private const string Trigger = "KlantprofielReceived";
    private const int LongestName = 200;
    private const int MostMembers = 20;

    /// <summary>A member of the household.</summary>
    /// <param name="Name">Name as the person wants to be called.</param>
    /// <param name="Relation">Relation to the first member.</param>
    /// <param name="BirthDate">Birth date, not in the future, or null.</param>
    /// <param name="Language">ISO 639 code, or null.</param>
    public sealed record Member(string? Name, HouseholdRelation Relation, DateOnly? BirthDate = null, string? Language = null);

    /// <summary>What is asked; the first member is the main person.</summary>
    /// <param name="Members">Who is in it.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(IReadOnlyList<Member>? Members, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/expected", async (Request request, ExpectHousehold slice, CancellationToken cancel) =>
            (await slice.Handle(request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it, and answers the ids of the members in the order given.</summary>
    public Task<Outcome<Guid[]>> Handle(Request request, CancellationToken cancel) =>
        current.Do(nameof(ExpectHousehold), "guidance", null, scope => Decide(scope, request, cancel), cancel, request.Key);

    private async Task<Outcome<Guid[]>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        var refusals = Refusals(request, scope.Today).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var members = request.Members!;
        var ids = Registering.Household(
            scope, [.. members.Select(member => new NewMember(member.Name!, member.Relation, member.BirthDate, member.Language))]);
        await scope.Db.SaveChangesAsync(cancel);
        foreach (var (id, member) in ids.Zip(members))
        {
            await Arrivals.FirstContactPerson(scope, id, scope.Act.Actor.Id, cancel);
            if (member.Relation is HouseholdRelation.Self or HouseholdRelation.Partner)
            {
                await triggers.Happened(scope, id, Trigger, scope.Today, cancel);
            }
        }

        return ids.ToArray();
    }

    private static IEnumerable<Refusal> Refusals(Request request, DateOnly today)
    {
        var members = request.Members ?? [];
        if (members.Count is 0 or > MostMembers || members.Count(member => member.Relation == HouseholdRelation.Self) != 1
            || members[0].Relation != HouseholdRelation.Self)
        {
            yield return new Refusal("journeys.household-members", "members").With(MostMembers);
        }

        for (var i = 0; i < members.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(members[i].Name) || members[i].Name!.Length > LongestName)
            {
                yield return new Refusal("journeys.member-name", $"members[{i}].name").With(LongestName);
            }

            if (members[i].BirthDate > today)
            {
                yield return new Refusal("journeys.birth-date-in-future", $"members[{i}].birthDate");
            }
        }
    }
}
