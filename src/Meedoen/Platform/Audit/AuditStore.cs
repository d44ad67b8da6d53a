using System.Data.Common;
using Meedoen.Platform.Data;

namespace Meedoen.Platform.Audit;

/// <summary>The tables of the audit trail and the statements on them; the same on both engines but for types.</summary>
internal sealed class AuditStore(DatabaseKind kind)
{
    private string Blob => kind == DatabaseKind.Sqlite ? "BLOB" : "BYTEA";

    public string Insert => $"""
        INSERT INTO {Prefix}audit_entry (writer, seq, at, action, what, actor, role, persons, categories, purpose, act, reason, origin, hash)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)
        """;

    public string Heads => $"SELECT writer, seq, hash FROM {Prefix}audit_head ORDER BY writer";

    public string SetHead => $"""
        INSERT INTO {Prefix}audit_head (writer, seq, hash, anchor) VALUES (@p0, @p1, @p2, @p3)
        ON CONFLICT (writer) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
        """;

    public string Read => $"""
        SELECT writer, seq, at, action, what, actor, role, persons, categories, purpose, act, reason, origin, hash
        FROM {Prefix}audit_entry
        """;

    private string Prefix => kind == DatabaseKind.Sqlite ? string.Empty : "audit.";

    public void CreateTables(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            {(kind == DatabaseKind.Postgres ? "CREATE SCHEMA IF NOT EXISTS audit;" : string.Empty)}
            CREATE TABLE IF NOT EXISTS {Prefix}audit_entry (
              writer TEXT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, action INT NOT NULL, what TEXT NOT NULL,
              actor TEXT NOT NULL, role TEXT NOT NULL, persons {Blob} NOT NULL, categories BIGINT NOT NULL, purpose TEXT NOT NULL,
              act TEXT NULL, reason TEXT NULL, origin TEXT NULL, hash {Blob} NOT NULL, PRIMARY KEY (writer, seq));
            CREATE TABLE IF NOT EXISTS {Prefix}audit_head (
              writer TEXT NOT NULL PRIMARY KEY, seq BIGINT NOT NULL, hash {Blob} NOT NULL, anchor {Blob} NOT NULL);
            """;
        command.ExecuteNonQuery();
    }
}
