using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>A planned contact of aftercare took place.</summary>
public sealed class HoldAftercareContact(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Signal">Whether something came up.</param>
    /// <param name="On">Day it took place; today when left out.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(bool Signal = false, DateOnly? On = null, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/aftercare/{number:int}", async (
                Guid enrolment, int number, Request request, HoldAftercareContact slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, number, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, int number, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(HoldAftercareContact), enrolment, new JourneyChange(request.Version, request.Key),
            (_, rights) => rights.MayWrite(JourneyActs.RouteRubric), request.On,
            (journey, stamp) => CareDecisions.HoldAftercareContact(journey.Journey, number, request.Signal, stamp), cancel);
}
