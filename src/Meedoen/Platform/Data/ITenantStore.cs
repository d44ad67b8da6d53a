using System.Data.Common;

namespace Meedoen.Platform.Data;

/// <summary>How one tenant's data is reached on one engine.</summary>
internal interface ITenantStore
{
    DatabaseKind Kind { get; }

    MeedoenDb Open();

    DbConnection OpenConnection();

    DbConnection OpenAuditConnection();

    IWriteQueue CreateWriteQueue();

    Task Migrate(CancellationToken cancel);
}
