using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Slower or paused, with a next contact that is never forgotten: patience mode has no red.</summary>
public sealed class StartPatience(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="NextContactOn">Day of the next contact.</param>
    /// <param name="ReviewOn">Day on which it is looked at again.</param>
    /// <param name="EveryDays">Rhythm of the contacts in days, or null.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(
        DateOnly? NextContactOn, DateOnly? ReviewOn, int? EveryDays, Reason? Reason, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/patience", async (
                Guid enrolment, Request request, StartPatience slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(StartPatience), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (journey, stamp) => request is { NextContactOn: { } contact, ReviewOn: { } review }
                ? CareDecisions.StartPatience(journey.Journey, contact, request.EveryDays, review, request.Reason?.Code, stamp)
                : new Refusal("journeys.date-missing", request.NextContactOn is null ? "nextContactOn" : "reviewOn"),
            cancel);
}
