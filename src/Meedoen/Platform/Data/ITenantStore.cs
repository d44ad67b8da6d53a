using System.Data.Common;

namespace Meedoen.Platform.Data;

/// <summary>How one tenant's data is reached on one engine.</summary>
internal interface ITenantStore : IAsyncDisposable
{
    DatabaseKind Kind { get; }

    /// <summary>A context that reads over a connection of its own for as long as it lives, where connections are not shared anyway.</summary>
    MeedoenDb Open();

    /// <summary>A connection for one read session, which opens it where that means waiting.</summary>
    DbConnection Connect();

    /// <summary>Read sessions to keep open between loans.</summary>
    int MostIdleReads { get; }

    DbConnection OpenAuditConnection();

    IWriteQueue CreateWriteQueue();

    Task Migrate(CancellationToken cancel);
}
