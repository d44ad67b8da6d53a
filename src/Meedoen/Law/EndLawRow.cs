using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>The administrator takes a number back that was added to the law. The row stays, ended; terms are computed without it.</summary>
public sealed class EndLawRow(Current current, LawsInForce laws) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/settings/law/{row:guid}", async (Guid row, EndLawRow slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(row, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.FunctionalAdministrator);

    /// <summary>Takes it back.</summary>
    public async Task<Outcome<Done>> Handle(Guid row, string? key, CancellationToken cancel)
    {
        var done = await current.Do(nameof(EndLawRow), "administration", null, scope => Decide(scope, row, cancel), cancel, key);
        laws.Forget(current.Tenant);
        return done;
    }

    private static async Task<Outcome<Done>> Decide(ActScope scope, Guid id, CancellationToken cancel)
    {
        if (await scope.Db.Set<LawRow>().FirstOrDefaultAsync(row => row.Id == id && row.EndedAt == null, cancel) is not { } row)
        {
            return Refusal.NotFound;
        }

        row.EndedAt = scope.Now;
        scope.Record(new LawRowEnded(row.Id, row.Name, row.From), null, 0);
        return Done.Instance;
    }
}
