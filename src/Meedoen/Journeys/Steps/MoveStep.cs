using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Gives a step another due date, with a reason.</summary>
public sealed class MoveStep(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="DueOn">The new date, not in the past.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(DateOnly? DueOn, Reason? Reason, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/steps/{step}/move", async (
                Guid enrolment, string step, Request request, MoveStep slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, step, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string step, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(MoveStep), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (journey, stamp) => request.DueOn is { } due
                ? StepDecisions.Move(journey.Journey, step, due, request.Reason?.Code, stamp)
                : new Refusal("journeys.date-missing", "dueOn"),
            cancel);
}
