using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Chooses the route of a journey, or switches to another one with a reason; what was done stays.</summary>
public sealed class ChooseRoute(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Route">Id of the route.</param>
    /// <param name="Reason">Why, when it is a switch.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(string Route, Reason? Reason = null, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/route", async (Guid enrolment, Request request, ChooseRoute slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(ChooseRoute), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (journey, stamp) => journey.Journey.Route is null
                ? RouteDecisions.Choose(journey.Template, journey.Journey, request.Route, stamp)
                : RouteDecisions.Switch(journey.Template, journey.Journey, request.Route, request.Reason?.Code, stamp),
            cancel);
}
