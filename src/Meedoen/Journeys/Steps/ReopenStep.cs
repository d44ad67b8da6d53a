using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Opens a step again that was done or skipped, with a reason.</summary>
public sealed class ReopenStep(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(Reason? Reason, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/steps/{step}/reopen", async (
                Guid enrolment, string step, Request request, ReopenStep slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, step, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string step, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(ReopenStep), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (journey, stamp) => StepDecisions.Reopen(journey.Journey, step, request.Reason?.Code, stamp), cancel);
}
