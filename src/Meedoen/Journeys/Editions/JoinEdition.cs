using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>A journey takes part in an edition of its template, or no longer.</summary>
public sealed class JoinEdition(Current current, JourneyBook book) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Edition">Which edition, or null for none.</param>
    /// <param name="Version">Version of the enrolment that the form showed, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(Guid? Edition, int? Version = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/enrolments/{enrolment:guid}/edition", async (Guid enrolment, Request request, JoinEdition slice, CancellationToken cancel) =>
            (await slice.Handle(enrolment, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid enrolment, Request request, CancellationToken cancel) =>
        current.Do(nameof(JoinEdition), "guidance", null, scope => Decide(scope, enrolment, request, cancel), cancel, request.Key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid enrolment, Request request, CancellationToken cancel)
    {
        var journey = await book.Open(scope, enrolment, cancel);
        if (journey is null || await current.RightsOn(scope, journey.Enrolment.PersonId, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!rights.MayWrite(JourneyActs.RouteRubric) || (request.Version is { } version && version != journey.Enrolment.Version))
        {
            return rights.MayWrite(JourneyActs.RouteRubric) ? Refusal.ChangedMeanwhile : Refusal.Forbidden;
        }

        if (request.Edition is { } wanted && !await IsOpen(scope, wanted, journey.Template.Id, cancel))
        {
            return new Refusal("journeys.no-such-edition", "edition");
        }

        (journey.Enrolment.EditionId, journey.Enrolment.Version) = (request.Edition, journey.Enrolment.Version + 1);
        scope.Record(new EditionJoined(request.Edition ?? Guid.Empty), journey.Enrolment.PersonId, JourneyActs.RouteRubric);
        await book.Refresh(scope, journey, cancel);
        return Done.Instance;
    }

    private static Task<bool> IsOpen(ActScope scope, Guid edition, string template, CancellationToken cancel) => scope.Db.Set<EditionRow>().AnyAsync(
        e => e.Id == edition && e.TemplateId == template && e.State != EditionState.Closed && e.State != EditionState.FollowedUp, cancel);
}
