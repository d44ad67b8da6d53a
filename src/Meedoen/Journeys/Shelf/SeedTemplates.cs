using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Puts the templates that ship with the product on the shelf of a tenant, as drafts: what is there stays as it is. The demo and the
/// administrator publish them.
/// </summary>
public sealed class SeedTemplates(Acts acts)
{
    private static readonly Act Seeding = new(nameof(SeedTemplates), Actor.System, "administration");

    /// <summary>Adds what is missing, and publishes the templates named.</summary>
    /// <param name="tenant">Whose shelf.</param>
    /// <param name="publish">Ids of templates to publish from today when no version of them is published yet.</param>
    /// <param name="cancel">Stops.</param>
    public Task<Outcome<Done>> Handle(Tenant tenant, IReadOnlyCollection<string> publish, CancellationToken cancel) =>
        acts.Do(tenant, Seeding with { Id = Ids.New() }, scope => Seed(scope, publish, cancel), cancel);

    private static async Task<Outcome<Done>> Seed(ActScope scope, IReadOnlyCollection<string> publish, CancellationToken cancel)
    {
        var there = await scope.Db.Set<TemplateVersion>().ToListAsync(cancel);
        foreach (var (yaml, template) in Templates.ShippedByText)
        {
            var row = there.Find(t => t.TemplateId == template.Id && t.Version == template.Version) ?? Add(scope, template, yaml);
            if (publish.Contains(template.Id) && !there.Exists(t => t.TemplateId == template.Id && t.PublishedOn != null))
            {
                row.PublishedOn = scope.Today;
            }
        }

        return Done.Instance;
    }

    private static TemplateVersion Add(ActScope scope, Template template, string yaml)
    {
        var row = new TemplateVersion { TemplateId = template.Id, Version = template.Version, Yaml = yaml, Shipped = true };
        scope.Db.Add(row);
        return row;
    }
}
