using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>
/// A household has come to live in one of our municipalities: everybody in it who comes along. What begins with it begins for its adults.
/// </summary>
public sealed class SettleInMunicipality(Current current, IJourneyTriggers triggers) : ISlice
{
    private const int ResidenceRubric = 2;

    /// <summary>What is asked.</summary>
    /// <param name="Municipality">Which municipality (an organisation).</param>
    /// <param name="On">Since which day, not in the future; today when left out.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    /// <param name="Members">Who of the household comes along; everybody who does not live elsewhere when left out.</param>
    public sealed record Request(Guid? Municipality, DateOnly? On = null, string? Key = null, IReadOnlyList<Guid>? Members = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/settle", async (Guid person, Request request, SettleInMunicipality slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(SettleInMunicipality), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, request.Key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var on = request.On ?? scope.Today;
        if (on > scope.Today || !rights.MayWrite(ResidenceRubric))
        {
            return on > scope.Today ? new Refusal("journeys.date-in-future", "on") : Refusal.Forbidden;
        }

        var municipalities = await ClientTeam.Municipalities(scope.Db, cancel);
        if (municipalities.FirstOrDefault(one => one.Id == request.Municipality) is not { } municipality)
        {
            return new Refusal("journeys.no-such-municipality", "municipality");
        }

        var along = await ComingAlong.Of(scope, person, request.Members, cancel);
        return along.IsRefused ? along.Refuse<Done>() : await Settle(scope, person, along.Value, new(municipality.Id, on), cancel);
    }

    /// <summary>A member whom this actor may not guide is left to who does.</summary>
    private async Task<Outcome<Done>> Settle(ActScope scope, Guid person, List<KnownMember> along, SettledInMunicipality settled, CancellationToken cancel)
    {
        foreach (var member in along)
        {
            if (member.Id != person && (await current.RightsOn(scope, member.Id, cancel))?.MayWrite(ResidenceRubric) != true)
            {
                continue;
            }

            await Residence.In(scope, member.Id, settled.Municipality, settled.On, cancel);
            scope.Record(settled, member.Id, ResidenceRubric);
            if (member.Id == person || ComingAlong.MayTravel(member))
            {
                await triggers.Happened(scope, member.Id, nameof(SettledInMunicipality), settled.On, cancel);
            }
        }

        return Done.Instance;
    }
}
