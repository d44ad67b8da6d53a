using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>
/// The administrator puts the numbers that wait in force. From then on every page computes with them, each for the legal facts from its own
/// first day on; the lists follow the next morning.
/// </summary>
public sealed class PutLawInForce(Current current, LawsInForce laws) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/settings/law/in-force", async (PutLawInForce slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(http.Request.Headers["Idempotency-Key"], cancel)).ToResult(count => Results.Ok(new { count })))
        .For(AccessRole.FunctionalAdministrator);

    /// <summary>Puts them in force; answers how many.</summary>
    public async Task<Outcome<int>> Handle(string? key, CancellationToken cancel)
    {
        var done = await current.Do(nameof(PutLawInForce), "administration", null, scope => Decide(scope, cancel), cancel, key);
        laws.Forget(current.Tenant);
        return done;
    }

    private static async Task<Outcome<int>> Decide(ActScope scope, CancellationToken cancel)
    {
        var drafts = await scope.Db.Set<LawRow>().Where(row => row.Draft && row.EndedAt == null).ToListAsync(cancel);
        foreach (var row in drafts)
        {
            row.Draft = false;
            scope.Record(new LawRowPutInForce(row.Id, row.Name, row.From), null, 0);
        }

        return drafts.Count > 0 ? drafts.Count : new Refusal("terms.law-no-drafts");
    }
}
