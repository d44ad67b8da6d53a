using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Records what came out of a journey: one of the outcomes of its template.</summary>
public sealed class ReachOutcome(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Theme">The theme, for an outcome per theme; else null.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(string? Theme = null, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/outcomes/{outcome}", async (
                Guid enrolment, string outcome, Request request, ReachOutcome slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, outcome, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string outcome, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(ReachOutcome), enrolment, new JourneyChange(request.Version, request.Key),
            (journey, stamp) => CareDecisions.ReachOutcome(journey.Template, journey.Journey, journey.Facts, outcome, request.Theme, stamp), cancel);
}
