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

    public string Heads => $"SELECT writer, seq, hash, anchor, anchored FROM {Prefix}audit_head ORDER BY writer";

    public string SetHead => $"""
        INSERT INTO {Prefix}audit_head (writer, seq, hash, anchor, anchored) VALUES (@p0, @p1, @p2, @p3, @p4)
        ON CONFLICT (writer) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
        """;

    public string Read => $"""
        SELECT writer, seq, at, action, what, actor, role, persons, categories, purpose, act, reason, origin, hash
        FROM {Prefix}audit_entry
        """;

    public string LastChange => $"SELECT at FROM {Prefix}audit_entry WHERE action = {(int)AuditAction.Change} ORDER BY at DESC LIMIT 1";

    /// <summary>Whether a packed list of persons holds the one in a parameter; a hit across two of them is sorted out by the reader.</summary>
    public string Holds(string parameter) => kind == DatabaseKind.Sqlite ? $"instr(persons, {parameter}) > 0" : $"position({parameter} in persons) > 0";

    public string ActsSince => $"SELECT act FROM {Prefix}audit_entry WHERE action = {(int)AuditAction.Change} AND at >= @p0 AND act IS NOT NULL";

    private string Prefix => kind == DatabaseKind.Sqlite ? string.Empty : "audit.";

    /// <summary>On PostgreSQL under a lock: two nodes that start together must not both make the schema.</summary>
    public void CreateTables(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""
            {(kind == DatabaseKind.Postgres ? "SELECT pg_advisory_xact_lock(52114); CREATE SCHEMA IF NOT EXISTS audit;" : string.Empty)}
            CREATE TABLE IF NOT EXISTS {Prefix}audit_entry (
              writer TEXT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, action INT NOT NULL, what TEXT NOT NULL,
              actor TEXT NOT NULL, role TEXT NOT NULL, persons {Blob} NOT NULL, categories BIGINT NOT NULL, purpose TEXT NOT NULL,
              act TEXT NULL, reason TEXT NULL, origin TEXT NULL, hash {Blob} NOT NULL, PRIMARY KEY (writer, seq));
            CREATE TABLE IF NOT EXISTS {Prefix}audit_head (
              writer TEXT NOT NULL PRIMARY KEY, seq BIGINT NOT NULL, hash {Blob} NOT NULL, anchor {Blob} NOT NULL, anchored TEXT NOT NULL);
            CREATE INDEX IF NOT EXISTS audit_entry_at ON {Prefix}audit_entry (at);
            """;
        command.ExecuteNonQuery();
        transaction.Commit();
    }
}
