using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Sets the first day of a phase, in the past or the future.</summary>
public sealed class SchedulePhase(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="StartsOn">First day.</param>
    /// <param name="Reason">Why, for a phase that is meant for others.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(DateOnly? StartsOn, Reason? Reason = null, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/phases/{phase}/schedule", async (
                Guid enrolment, string phase, Request request, SchedulePhase slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, phase, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string phase, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(SchedulePhase), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (journey, stamp) => request.StartsOn is { } day
                ? RouteDecisions.Schedule(journey.Journey, phase, day, request.Reason?.Code, stamp)
                : new Refusal("journeys.date-missing", "startsOn"),
            cancel);
}
