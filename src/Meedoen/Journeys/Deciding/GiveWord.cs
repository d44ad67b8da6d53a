using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>
/// Somebody gives their word for a decision, at the table or in writing: a party that may contribute to decisions for itself, the
/// participant for themselves, and who keeps the decisions for whoever said or wrote it to them.
/// </summary>
public sealed class GiveWord(Current current, JourneyActs acts) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Role">Role of the template that speaks, or <c>participant</c>; the actor's own when left out.</param>
    /// <param name="InWriting">Whether in writing instead of at the table.</param>
    /// <param name="Option">The option advised, or null.</param>
    /// <param name="Words">What was said, or null.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(string? Role, bool InWriting, string? Option = null, string? Words = null, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/decisions/{decision}/words", async (
                Guid enrolment, string decision, Request request, GiveWord slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, decision, request, cancel)).ToResult())
            .ForSignedIn();

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, string decision, Request request, CancellationToken cancel) =>
        acts.Do(
            nameof(GiveWord), enrolment, new JourneyChange(request.Version, request.Key) { Words = request.Words },
            (journey, rights) => May(journey, request.Role, rights), null,
            (journey, stamp) => DecisionMoments.Contribute(
                journey.Template, journey.Journey, decision, request.Role ?? Own(journey.Template) ?? "", request.InWriting, request.Option, stamp),
            cancel);

    private bool May(RunningJourney journey, string? role, Rights rights) =>
        RubricMasks.Of(rights, current.Actor.Role) is var mask
        && (mask.CanWrite(Rubric.R16) || (MayContribute(mask) && Own(journey.Template) is { } own && (role is null || role == own)));

    private bool MayContribute(RubricMask mask) => mask.CanContribute(Rubric.R16) || current.Actor.Role == AccessRole.Participant.Code();

    private string? Own(Template template) => current.Actor.Role == AccessRole.Participant.Code()
        ? TemplateRole.Participant
        : template.Roles.FirstOrDefault(role => role.Access?.Code() == current.Actor.Role)?.Id;
}
