using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>The strength is there again: the signal goes out, and every journey goes on as before it.</summary>
public sealed class EndCapacitySignal(Current current, FactBook book, RouteWork route) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/capacity/end", async (Guid person, EndCapacitySignal slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Ends it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, string? key, CancellationToken cancel) =>
        current.Do(nameof(EndCapacitySignal), "guidance", person, scope => Decide(scope, person, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R7))
        {
            return Refusal.Forbidden;
        }

        if (await scope.Db.Set<CapacitySignal>().FirstOrDefaultAsync(s => s.PersonId == person && s.EndedOn == null, cancel) is not { } signal)
        {
            return new Refusal("assessments.capacity-off-already") { Status = 409 };
        }

        (signal.EndedOn, signal.Version) = (scope.Today, signal.Version + 1);
        foreach (var key in new[] { CapacitySignal.SignalKey, CapacitySignal.SinceKey, CapacitySignal.ReviewKey })
        {
            await book.State(scope, person, key, [], FactSource.Conversation, cancel);
        }

        scope.Record(new CapacitySignalEnded(signal.Id, scope.Today), person, (int)Rubric.R7);
        await scope.Db.SaveChangesAsync(cancel);
        await route.GoOn(scope, person, CapacitySignals.Code, cancel);
        return Done.Instance;
    }
}
