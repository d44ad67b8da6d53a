using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Makes an exception to what the template obliges somebody to.</summary>
public sealed class ExceptObligation(JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Reason">Why, where the template asks for it.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(Reason? Reason, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/obligation/exception", async (
                Guid enrolment, Request request, ExceptObligation slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(ExceptObligation), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (journey, stamp) => CareDecisions.ExceptObligation(journey.Template, journey.Journey, request.Reason?.Code, stamp), cancel);
}
