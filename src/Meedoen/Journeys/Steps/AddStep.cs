using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Adds a step that the template does not have, to one journey.</summary>
public sealed class AddStep(Current current, JourneyBook book, JourneyWords words) : ISlice
{
    private const int LongestTitle = 120;

    /// <summary>What is asked.</summary>
    /// <param name="Phase">Phase it belongs to.</param>
    /// <param name="Type">Kind of step.</param>
    /// <param name="Owner">Role of the template that does it, or <c>participant</c>.</param>
    /// <param name="Title">What it is called; without names or health.</param>
    /// <param name="DueOn">When it is due, or null.</param>
    /// <param name="Reason">Code of the reason, where the phase asks one.</param>
    /// <param name="Words">The reason in words; asked with <c>other</c>.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(
        string Phase, StepType Type, string Owner, string? Title, DateOnly? DueOn = null, string? Reason = null, string? Words = null, int? Version = null,
        string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/steps", async (Guid enrolment, Request request, AddStep slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Does it, and answers the id of the step.</summary>
    public Task<Outcome<string>> Handle(Guid enrolment, Request request, CancellationToken cancel) =>
        current.Do(nameof(AddStep), "guidance", null, scope => Decide(scope, enrolment, request, cancel), cancel, request.Key, request.Reason);

    private async Task<Outcome<string>> Decide(ActScope scope, Guid enrolment, Request request, CancellationToken cancel)
    {
        var journey = await book.Open(scope, enrolment, cancel);
        if (journey is null || await current.RightsOn(scope, journey.Enrolment.PersonId, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (Objection(journey, request) is { } objection)
        {
            return objection;
        }

        var text = Ids.New();
        var step = new AddedStep($"added-{text:N}", request.Phase, request.Type, request.Owner, text, request.DueOn, request.Reason);
        var added = StepDecisions.Add(journey.Template, journey.Journey, step, new Stamp(scope.Today, scope.Act.Id));
        if (added.IsRefused || !rights.MayWrite(JourneyActs.RouteRubric))
        {
            return added.IsRefused ? added.Refuse<string>() : Refusal.Forbidden;
        }

        await words.Keep(scope, text, journey.Enrolment, request.Title!, cancel);
        if (!string.IsNullOrWhiteSpace(request.Words))
        {
            await words.Keep(scope, scope.Act.Id, journey.Enrolment, request.Words, cancel);
        }

        await book.Append(scope, journey, added.Value, cancel);
        return step.Step;
    }

    private static Refusal? Objection(RunningJourney journey, Request request) =>
        string.IsNullOrWhiteSpace(request.Title) || request.Title.Length > LongestTitle
            ? new Refusal("journeys.step-title", "title").With(LongestTitle)
            : JourneyActs.Objection(journey, new JourneyChange(request.Version, request.Key, new Reason(request.Reason, request.Words)));
}
