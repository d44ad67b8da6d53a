namespace Meedoen.Platform.Data;

/// <summary>The database engine that an installation runs on.</summary>
public enum DatabaseKind
{
    /// <summary>Embedded: one file per tenant in the data directory.</summary>
    Sqlite,

    /// <summary>Server: one database per tenant.</summary>
    Postgres,
}

/// <summary>Where an installation keeps its data.</summary>
public sealed record StorageOptions
{
    /// <summary>The engine.</summary>
    public DatabaseKind Kind { get; init; } = DatabaseKind.Sqlite;

    /// <summary>Directory for the SQLite files, the lock and the demo's clock.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>Connection string to the PostgreSQL server; the database name is filled in per tenant.</summary>
    public string? Postgres { get; init; }

    /// <summary>Databases are named prefix + slug, so that several installations can share a server.</summary>
    public string DatabasePrefix { get; init; } = "meedoen_";

    /// <summary>File outside the database that keeps where the audit chains end; null: <c>audit-heads.log</c> in the data directory.</summary>
    public string? AuditAnchorFile { get; init; }

    /// <summary>Connections per tenant to PostgreSQL at most for each of three ways of use: writing, looking through a context, and reading prepared rows.</summary>
    public int MaxPoolSize { get; init; } = 20;
}
