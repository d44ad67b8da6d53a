using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The approaches of a tenant: every version, whether journeys may start on it, and one of them whole. No personal data.</summary>
public sealed class ListTemplates(Current current, TemplateShelf shelf) : ISlice
{
    /// <summary>A version on the shelf.</summary>
    /// <param name="Template">The version.</param>
    /// <param name="PublishedOn">Since when journeys may start on it; null for a draft.</param>
    /// <param name="InForce">Whether new journeys start on it today.</param>
    public sealed record Line(Template Template, DateOnly? PublishedOn, bool InForce);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/templates", async (ListTemplates slice, CancellationToken cancel) => Results.Ok((await slice.Handle(cancel)).Select(line => new
        {
            id = line.Template.Id,
            version = line.Template.Version,
            title = line.Template.Title.ToString(),
            publishedOn = line.PublishedOn,
            inForce = line.InForce,
        })))
        .For(AccessRole.FunctionalAdministrator, AccessRole.TeamLead, AccessRole.PrivacyOfficer);

    /// <summary>All of them: those in force first, then by name, the newest version first.</summary>
    public async Task<IReadOnlyList<Line>> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var rows = await db.Set<TemplateVersion>().Select(t => new { t.TemplateId, t.Version, t.PublishedOn }).ToListAsync(cancel);
        var lines = new List<Line>();
        foreach (var row in rows)
        {
            var newest = rows.Where(one => one.TemplateId == row.TemplateId && one.PublishedOn <= current.Today).Max(one => (int?)one.Version);
            var template = await shelf.Find(db, current.Tenant.Slug, row.TemplateId, row.Version, cancel);
            lines.Add(new Line(template!, row.PublishedOn, row.Version == newest));
        }

        return [.. lines.OrderByDescending(line => line.InForce).ThenBy(line => line.Template.Title.ToString(), StringComparer.CurrentCulture)
            .ThenByDescending(line => line.Template.Version)];
    }

    /// <summary>One version, or not found.</summary>
    public async Task<Outcome<Line>> Handle(string id, int version, CancellationToken cancel) =>
        (await Handle(cancel)).FirstOrDefault(line => line.Template.Id == id && line.Template.Version == version) is { } line ? line : Refusal.NotFound;
}
