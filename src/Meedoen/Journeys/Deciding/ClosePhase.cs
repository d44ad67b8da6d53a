using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Closes a phase that has begun before all its steps are done, with a reason.</summary>
public sealed class ClosePhase(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(Reason? Reason, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/phases/{phase}/close", async (
                Guid enrolment, string phase, Request request, ClosePhase slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, phase, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string phase, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(ClosePhase), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (journey, stamp) => RouteDecisions.Close(journey.Journey, phase, request.Reason?.Code, stamp), cancel);
}
