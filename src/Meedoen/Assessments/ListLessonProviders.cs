using Meedoen.Parties;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>The catalogue of language schools of a tenant.</summary>
public sealed class ListLessonProviders(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/language-providers", async (ListLessonProviders slice, CancellationToken cancel) => Results.Ok(await slice.Handle(cancel)))
        .For(AccessRole.FunctionalAdministrator, AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Every school, by name.</summary>
    public async Task<IReadOnlyList<LessonProvider>> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return await db.Set<LessonProvider>().OrderBy(p => p.Name).ToListAsync(cancel);
    }
}
