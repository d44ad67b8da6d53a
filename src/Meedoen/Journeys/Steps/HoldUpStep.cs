using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>An open step waits for a party or for something outside; and goes on when that has come, or on the day that was given.</summary>
public sealed class HoldUpStep(JourneyActs acts) : ISlice
{
    /// <summary>What a step may wait for.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["participant", "partner", "interpreter", "document", "decision", "place"];

    /// <summary>What is asked.</summary>
    /// <param name="WaitsFor">One of <see cref="Codes"/>; null: it waits no longer.</param>
    /// <param name="Until">Day on which it goes on by itself, after today; null when that is not known.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(string? WaitsFor, DateOnly? Until = null, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/steps/{step}/hold-up", async (
                Guid enrolment, string step, Request request, HoldUpStep slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, step, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string step, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(HoldUpStep), enrolment, new JourneyChange(request.Version, request.Key),
            (journey, stamp) => request.WaitsFor switch
            {
                null => StepDecisions.Resume(journey.Journey, step, stamp),
                { } code when Codes.Contains(code) => StepDecisions.HoldUp(journey.Journey, step, code, request.Until, stamp),
                _ => new Refusal("journeys.waits-for-unknown", "waitsFor"),
            },
            cancel);
}
