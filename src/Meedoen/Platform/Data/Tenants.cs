using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Meedoen.Platform.Audit;

namespace Meedoen.Platform.Data;

/// <summary>The tenants of this installation: found, opened and migrated one by one at start; created on command.</summary>
public sealed partial class Tenants(StorageOptions storage, TimeProvider real, ILogger<Tenants> log) : IAsyncDisposable
{
    private readonly SemaphoreSlim opening = new(1);
    private readonly AuditAnchors anchors = new(storage.AuditAnchorFile ?? Path.Combine(storage.DataDirectory, "audit-heads.log"), real);
    private readonly ConcurrentDictionary<string, Tenant> open = new(StringComparer.Ordinal);

    /// <summary>Every tenant, by slug.</summary>
    public IReadOnlyList<Tenant> All => [.. open.Values.OrderBy(t => t.Slug, StringComparer.Ordinal)];

    /// <summary>The tenant with this slug, or null.</summary>
    public Tenant? Find(string slug) => open.GetValueOrDefault(slug);

    /// <summary>Opens and migrates what exists. A tenant that fails stops the start, named in the error; the next start goes on from there.</summary>
    public async Task OpenAll(CancellationToken cancel)
    {
        var slugs = storage.Kind == DatabaseKind.Sqlite
            ? SqliteTenantStore.SlugsIn(storage.DataDirectory)
            : await PostgresTenantStore.Slugs(storage, cancel);
        foreach (var slug in slugs)
        {
            await Create(slug, cancel);
        }
    }

    /// <summary>Opens a tenant, creating its database when it does not exist yet.</summary>
    public async Task<Tenant> Create(string slug, CancellationToken cancel)
    {
        if (open.TryGetValue(slug, out var existing))
        {
            return existing;
        }

        await opening.WaitAsync(cancel);
        try
        {
            return open.TryGetValue(slug, out existing) ? existing : open[slug] = await Open(slug, cancel);
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Whether a text may be a slug: 3 to 30 lower-case letters, digits or hyphens, beginning with a letter.</summary>
    public static bool IsSlug(string text) => Slug().IsMatch(text);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var tenant in open.Values)
        {
            await tenant.DisposeAsync();
        }

        opening.Dispose();
    }

    private async Task<Tenant> Open(string slug, CancellationToken cancel)
    {
        Directory.CreateDirectory(storage.DataDirectory);
        ITenantStore store = storage.Kind == DatabaseKind.Sqlite
            ? new SqliteTenantStore(storage.DataDirectory, slug)
            : new PostgresTenantStore(storage, slug);
        await store.Migrate(cancel);
        var tenant = new Tenant(slug, store, anchors);
        if (await Reconciliation.Run(tenant, cancel) is > 0 and var added)
        {
            log.LogWarning("The audit trail of {Tenant} got {Count} entries of acts that a crash had left without", slug, added);
        }

        return tenant;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{2,29}$")]
    private static partial Regex Slug();
}
