using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Brings a journey to another state of its life cycle: on to the plan, to aftercare, let go, stopped, back again.</summary>
public sealed class MoveEnrolment(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="To">The state to go to.</param>
    /// <param name="Reason">Why, where a reason is asked.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(EnrolmentState To, Reason? Reason = null, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/state", async (Guid enrolment, Request request, MoveEnrolment slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it. Leaving for another municipality before arrival has an act of its own.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(MoveEnrolment), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (journey, stamp) => journey.Journey.State == EnrolmentState.Expected
                ? new Refusal("journeys.link-first", "to")
                : EnrolmentLifecycle.Move(journey.Template, journey.Journey, request.To, request.Reason?.Code, stamp),
            cancel);
}
