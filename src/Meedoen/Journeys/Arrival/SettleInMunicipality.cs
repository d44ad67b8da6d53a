using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>A person has come to live in one of our municipalities.</summary>
public sealed class SettleInMunicipality(Current current, IJourneyTriggers triggers) : ISlice
{
    private const int ResidenceRubric = 2;

    /// <summary>What is asked.</summary>
    /// <param name="Municipality">Which municipality (an organisation).</param>
    /// <param name="On">Since which day, not in the future; today when left out.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(Guid? Municipality, DateOnly? On = null, string? Key = null);

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

        await Residence.In(scope, person, municipality.Id, on, cancel);
        scope.Record(new SettledInMunicipality(municipality.Id, on), person, ResidenceRubric);
        await triggers.Happened(scope, person, nameof(SettledInMunicipality), on, cancel);
        return Done.Instance;
    }
}
