using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>Takes back something that was recorded for the law and was not so. The row stays, ended; the terms follow in the same act.</summary>
public sealed class TakeBackLegalEvent(Current current, PersonKeys keys, LegalNotes notes) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/persons/{person:guid}/legal-events/{noted:guid}", async (Guid person, Guid noted, TakeBackLegalEvent slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, noted, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.IncomeConsultant, AccessRole.LanguageProvider);

    /// <summary>Takes it back.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Guid noted, string? key, CancellationToken cancel) =>
        current.Do(nameof(TakeBackLegalEvent), "duo", person, scope => Decide(scope, person, noted, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Guid noted, CancellationToken cancel)
    {
        var found = await current.RightsOn(scope, person, cancel);
        var row = await scope.Db.Set<NotedEvent>().FirstOrDefaultAsync(e => e.Id == noted && e.PersonId == person && e.EndedAt == null, cancel);
        if (found is not { } rights || row is null)
        {
            return Refusal.NotFound;
        }

        var kind = EventKinds.Of(row.Kind);
        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(kind.Rubric))
        {
            return Refusal.Forbidden;
        }

        if (kind.PlaceOf(EventDetails.Open(await keys.For(scope, person, cancel), row).Code) is { } place)
        {
            return EventKinds.OnOwnPage(place);
        }

        await notes.TakeBack(scope, person, noted, cancel);
        return Done.Instance;
    }
}
