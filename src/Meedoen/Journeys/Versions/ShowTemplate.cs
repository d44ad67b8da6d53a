using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>One version of a template: its document, to look at and take along, and what differs from the version before it.</summary>
public sealed class ShowTemplate(Current current, TemplateShelf shelf) : ISlice
{
    /// <summary>A version.</summary>
    /// <param name="Template">The version.</param>
    /// <param name="Yaml">Its document.</param>
    /// <param name="Before">The version it is compared with, or null for the first.</param>
    /// <param name="Differences">What differs from that version.</param>
    public sealed record Answer(Template Template, string Yaml, int? Before, IReadOnlyList<TemplateDifference> Differences);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/templates/{template}/versions/{version:int}", async (string template, int version, ShowTemplate slice, CancellationToken cancel) =>
            (await slice.Handle(template, version, cancel)).ToResult(answer =>
                Results.File(System.Text.Encoding.UTF8.GetBytes(answer.Yaml), "application/yaml", $"{answer.Template.Id}-{answer.Template.Version}.yaml")))
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>The version, or not found.</summary>
    public async Task<Outcome<Answer>> Handle(string id, int version, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var rows = await db.Set<TemplateVersion>().AsNoTracking().Where(t => t.TemplateId == id && t.Version <= version)
            .OrderByDescending(t => t.Version).Take(2).ToListAsync(cancel);
        if (rows is not [{ } row, ..] || row.Version != version)
        {
            return Refusal.NotFound;
        }

        var template = (await shelf.Find(db, current.Tenant.Slug, id, version, cancel))!;
        if (rows.Count == 1)
        {
            return new Answer(template, row.Yaml, null, []);
        }

        var before = (await shelf.Find(db, current.Tenant.Slug, id, rows[1].Version, cancel))!;
        return new Answer(template, row.Yaml, before.Version, TemplateDiff.Compare(before, template));
    }
}
