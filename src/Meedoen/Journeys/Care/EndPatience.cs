using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Ends patience mode: back to the state before.</summary>
public sealed class EndPatience(JourneyActs acts) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/patience/end", async (
                Guid enrolment, JourneyChange change, EndPatience slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, change, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, JourneyChange change, CancellationToken cancel) =>
        acts.Do(nameof(EndPatience), enrolment, change, (journey, stamp) => CareDecisions.EndPatience(journey.Journey, stamp), cancel);
}
