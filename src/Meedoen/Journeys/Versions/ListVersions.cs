using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The versions of one approach, with how many journeys follow each.</summary>
public sealed class ListVersions(Current current) : ISlice
{
    /// <summary>A version of a template.</summary>
    /// <param name="Number">Version.</param>
    /// <param name="PublishedOn">Since when journeys may start on it; null for a draft.</param>
    /// <param name="Shipped">Whether it came with the product.</param>
    /// <param name="Journeys">How many journeys follow it that are not over.</param>
    public sealed record Version(int Number, DateOnly? PublishedOn, bool Shipped, int Journeys);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/templates/{template}/versions", async (string template, ListVersions slice, CancellationToken cancel) =>
            (await slice.Handle(template, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>The versions, the newest first; not found when there is none.</summary>
    public async Task<Outcome<IReadOnlyList<Version>>> Handle(string template, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var rows = await db.Set<TemplateVersion>().Where(t => t.TemplateId == template).OrderByDescending(t => t.Version)
            .Select(t => new { t.Version, t.PublishedOn, t.Shipped }).ToListAsync(cancel);
        var journeys = await db.Set<Enrolment>()
            .Where(e => e.TemplateId == template && e.State != EnrolmentState.HandedOver && e.State != EnrolmentState.Lapsed && e.State != EnrolmentState.Stopped)
            .GroupBy(e => e.TemplateVersion).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return rows.Count == 0
            ? Refusal.NotFound
            : rows.ConvertAll(row => new Version(row.Version, row.PublishedOn, row.Shipped, journeys.GetValueOrDefault(row.Version)));
    }
}
