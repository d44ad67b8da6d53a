using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Opens a step before its time; never before arrival, and never past what it needs.</summary>
public sealed class OpenStepEarly(JourneyActs acts) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/steps/{step}/open", async (
                Guid enrolment, string step, JourneyChange change, OpenStepEarly slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, step, change, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string step, JourneyChange change, CancellationToken cancel) =>
        acts.Do(
            nameof(OpenStepEarly), enrolment, change, (journey, stamp) => StepDecisions.OpenEarly(journey.Journey, step, stamp), cancel);
}
