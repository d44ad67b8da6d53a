using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>A contact in patience mode took place; the next one is planned with it.</summary>
public sealed class HoldPatienceContact(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    public sealed record Request(DateOnly? NextContactOn, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/patience/contact", async (
                Guid enrolment, Request request, HoldPatienceContact slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(HoldPatienceContact), enrolment, new JourneyChange(request.Version, request.Key),
            (journey, stamp) => request.NextContactOn is { } next
                ? CareDecisions.HoldPatienceContact(journey.Journey, next, stamp)
                : new Refusal("journeys.date-missing", "nextContactOn"),
            cancel);
}
