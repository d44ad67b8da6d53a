using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The routes of an approach, each with since when it is there: the day on which the first version with it was published.</summary>
public sealed class ListRoutes(Current current, TemplateShelf shelf) : ISlice
{
    /// <summary>A route.</summary>
    /// <param name="Id">Its id in the template.</param>
    /// <param name="Title">Its name.</param>
    /// <param name="Since">First day of the first version that has it.</param>
    /// <param name="Version">That version.</param>
    public sealed record Route(string Id, Localized Title, DateOnly Since, int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/templates/{template}/routes", async (string template, ListRoutes slice, CancellationToken cancel) =>
            (await slice.Handle(template, cancel)).ToResult(routes => Results.Ok(routes.Select(one => new { one.Id, Title = one.Title.ToString(), one.Since, one.Version }))))
            .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.FunctionalAdministrator);

    /// <summary>The routes of every published version, the oldest first; not found for an approach that has none.</summary>
    public async Task<Outcome<IReadOnlyList<Route>>> Handle(string id, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var versions = await db.Set<TemplateVersion>().AsNoTracking().Where(t => t.TemplateId == id && t.PublishedOn != null)
            .OrderBy(t => t.Version).Select(t => new { t.Version, On = t.PublishedOn!.Value }).ToListAsync(cancel);
        var routes = new List<Route>();
        foreach (var version in versions)
        {
            var template = (await shelf.Find(db, current.Tenant.Slug, id, version.Version, cancel))!;
            routes.AddRange(template.Routes.Where(route => !routes.Exists(known => known.Id == route.Id))
                .Select(route => new Route(route.Id, route.Title, version.On, version.Version)));
        }

        return versions.Count == 0 ? Refusal.NotFound : routes;
    }
}
