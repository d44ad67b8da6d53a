using Meedoen.Platform.Audit;

namespace Meedoen.Platform.Data;

/// <summary>
/// One organisation that runs Meedoen: its database, its one way to write, its audit trail. Nothing here can reach another tenant.
/// </summary>
public sealed class Tenant : IAsyncDisposable
{
    private readonly ITenantStore store;
    private readonly ReadContexts contexts;

    internal Tenant(string slug, ITenantStore store, AuditAnchors? anchors = null)
    {
        (Slug, this.store) = (slug, store);
        contexts = new ReadContexts(store.Open);
        Reads = new ReadSessions(store.Connect, store.MostIdleReads);
        Writes = store.CreateWriteQueue();
        Audit = new AuditTrail(store.OpenAuditConnection, store.Kind, slug, anchors);
        Kind = store.Kind;
    }

    /// <summary>Lower-case name in addresses and commands, such as <c>zuiderzicht</c>.</summary>
    public string Slug { get; }

    /// <summary>The engine behind it.</summary>
    public DatabaseKind Kind { get; }

    /// <summary>Prepared queries for pages that must be fast.</summary>
    public ReadSessions Reads { get; }

    /// <summary>The one way to change anything; used by <c>Acts</c> only.</summary>
    public IWriteQueue Writes { get; }

    /// <summary>Who looked at and changed what.</summary>
    public AuditTrail Audit { get; }

    /// <summary>A context for reading, without tracking. The caller disposes it.</summary>
    public MeedoenDb OpenForReading() => contexts.Rent();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Writes.DisposeAsync();
        await Audit.DisposeAsync();
        Reads.Dispose();
        contexts.Dispose();
        await store.DisposeAsync();
    }
}
