using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>
/// Takes a decision of the journey: only when everybody whose word is needed is at the table or wrote, and only in the role that the template
/// says decides.
/// </summary>
public sealed class TakeDecision(Current current, JourneyActs acts) : ISlice
{
    /// <summary>What is decided.</summary>
    /// <param name="Options">What was chosen, in order.</param>
    /// <param name="Present">Roles of the template at the table.</param>
    /// <param name="Reason">Why, where the template asks for it.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(
        IReadOnlyList<string>? Options, IReadOnlyList<string>? Present = null, Reason? Reason = null, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/decisions/{decision}", async (
                Guid enrolment, string decision, Request request, TakeDecision slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, decision, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string decision, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(TakeDecision), enrolment, new JourneyChange(request.Version, request.Key, request.Reason),
            (_, rights) => RubricMasks.Of(rights, current.Actor.Role).CanWrite(Rubric.R16), null,
            (journey, stamp) => IsConclusion(journey.Template, decision) ? new Refusal("journeys.conclude-elsewhere", "decision") : DecisionMoments.Take(
                journey.Template, journey.Journey,
                new(decision, ActingRole(journey.Template, decision), request.Present ?? [], OwnViewGiven: false, request.Options ?? [], request.Reason?.Code), stamp),
            cancel);

    /// <summary>Whether a conclusion belongs to the decision: it is drawn where it is known whether enough was seen.</summary>
    private static bool IsConclusion(Template template, string decision) =>
        template.Steps.Any(step => step.Settings.Decision == decision && step.Records.Contains("direction"));

    private string ActingRole(Template template, string decision) => template.Roles
        .Where(role => role.Access?.Code() == current.Actor.Role)
        .OrderByDescending(role => role.Id == template.Decision(decision)?.Decider).FirstOrDefault()?.Id ?? "";
}
