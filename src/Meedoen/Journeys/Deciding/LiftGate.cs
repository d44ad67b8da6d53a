using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Lets a journey past a precondition that is not arranged, with a reason.</summary>
public sealed class LiftGate(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(Reason? Reason, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/gates/{precondition}/lift", async (
                Guid enrolment, string precondition, Request request, LiftGate slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, precondition, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string precondition, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(LiftGate), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (journey, stamp) => RouteDecisions.LiftGate(journey.Journey, precondition, request.Reason?.Code, stamp), cancel);
}
