using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>A step is done: by who may change the route, or by the party that owns the step.</summary>
public sealed class CompleteStep(Current current, JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="On">Day it was done; today when left out.</param>
    /// <param name="Result">Code of the result, or null.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(DateOnly? On = null, string? Result = null, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/steps/{step}/complete", async (
                Guid enrolment, string step, Request request, CompleteStep slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, step, request, cancel)).ToResult())
            .ForSignedIn();

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string step, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(CompleteStep), enrolment, new JourneyChange(request.Version, request.Key), (journey, rights) => May(journey, step, rights),
            request.On, (journey, stamp) => StepDecisions.Complete(journey.Journey, step, request.Result, stamp), cancel);

    private bool May(RunningJourney journey, string step, Rights rights) =>
        rights.MayWrite(JourneyActs.RouteRubric) || journey.Journey.Step(step)?.OwnerAccess?.Code() == current.Actor.Role;
}
