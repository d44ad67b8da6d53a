using System.Collections.Concurrent;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The templates of each tenant, read once: a published version never changes.</summary>
public sealed class TemplateShelf
{
    private readonly ConcurrentDictionary<(string Tenant, string Id, int Version), Template> read = new();
    private readonly ConcurrentDictionary<string, bool> complete = new(StringComparer.Ordinal);

    /// <summary>The template, or null when the tenant has no such version.</summary>
    public async ValueTask<Template?> Find(MeedoenDb db, string tenant, string id, int version, CancellationToken cancel)
    {
        if (read.TryGetValue((tenant, id, version), out var known))
        {
            return known;
        }

        var row = await db.Set<TemplateVersion>().AsNoTracking().FirstOrDefaultAsync(t => t.TemplateId == id && t.Version == version, cancel);
        return row is null ? null : Keep(tenant, row);
    }

    /// <summary>The template when it was read before, for lists that may not wait. A miss makes the next list read the shelf again; call <see cref="EnsureRead"/> first.</summary>
    public Template? Peek(string tenant, string id, int version)
    {
        if (read.TryGetValue((tenant, id, version), out var template))
        {
            return template;
        }

        complete.TryRemove(tenant, out _);
        return null;
    }

    /// <summary>Reads every published version of a tenant, once per process: lists peek afterwards.</summary>
    public async ValueTask EnsureRead(Tenant tenant, CancellationToken cancel)
    {
        if (complete.ContainsKey(tenant.Slug))
        {
            return;
        }

        await using var db = tenant.OpenForReading();
        await foreach (var row in db.Set<TemplateVersion>().Where(t => t.PublishedOn != null).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Keep(tenant.Slug, row);
        }

        complete.TryAdd(tenant.Slug, true);
    }

    /// <summary>The phases of the newest version of each template that was read, in order.</summary>
    public IReadOnlyList<Titled> Phases(string tenant) => [.. read
        .Where(one => one.Key.Tenant == tenant).GroupBy(one => one.Key.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .SelectMany(group => group.MaxBy(one => one.Key.Version).Value.Phases.Select(phase => new Titled(phase.Id, phase.Title)))
        .DistinctBy(phase => phase.Id)];

    /// <summary>Title of a step in the newest version, of those read, that has it; or null.</summary>
    public Platform.Text.Localized? TitleOf(string tenant, string step)
    {
        var (newest, title) = (0, default(Platform.Text.Localized));
        foreach (var ((owner, _, version), template) in read)
        {
            if (owner == tenant && version > newest && template.Step(step) is { } found)
            {
                (newest, title) = (version, found.Title);
            }
        }

        return title;
    }

    /// <summary>The newest version of each template on which journeys may start on a day.</summary>
    public async Task<IReadOnlyList<Template>> Published(MeedoenDb db, string tenant, DateOnly today, CancellationToken cancel)
    {
        var newest = await db.Set<TemplateVersion>().AsNoTracking().Where(t => t.PublishedOn <= today)
            .GroupBy(t => t.TemplateId).Select(g => new { Id = g.Key, Version = g.Max(t => t.Version) }).OrderBy(t => t.Id).ToListAsync(cancel);
        var templates = new List<Template>();
        foreach (var one in newest)
        {
            templates.Add((await Find(db, tenant, one.Id, one.Version, cancel))!);
        }

        return templates;
    }

    /// <summary>Forgets a version that was changed or published.</summary>
    public void Drop(string tenant, string id, int version)
    {
        read.TryRemove((tenant, id, version), out _);
        complete.TryRemove(tenant, out _);
    }

    private Template Keep(string tenant, TemplateVersion row) => read.GetOrAdd((tenant, row.TemplateId, row.Version), _ => Parse(row));

    private static Template Parse(TemplateVersion row) => Templates.ShippedByText.GetValueOrDefault(row.Yaml) ?? Templates.Read(row.Yaml).Template
        ?? throw new InvalidDataException($"Template {row.TemplateId} version {row.Version} was kept but cannot be read.");
}
