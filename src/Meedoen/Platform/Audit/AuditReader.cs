using System.Data.Common;
using Meedoen.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Meedoen.Platform.Audit;

/// <summary>Reads and checks an audit trail.</summary>
public sealed class AuditReader
{
    private readonly Func<DbConnection> connect;
    private readonly AuditStore store;
    private readonly AuditAnchors? anchors;
    private readonly string slug;

    internal AuditReader(Func<DbConnection> connect, DatabaseKind kind, string slug, AuditAnchors? anchors) =>
        (this.connect, store, this.slug, this.anchors) = (connect, new AuditStore(kind), slug, anchors);

    /// <summary>Entries about one person, newest first, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<AuditEntry> About(Guid person, int most) =>
        Find(new AuditQuestion { Person = person, Until = DateTime.MaxValue, Most = most });

    /// <summary>The entries that answer a question, newest first.</summary>
    public IReadOnlyList<AuditEntry> Find(AuditQuestion question)
    {
        using var connection = connect();
        store.CreateTables(connection);
        using var command = connection.CreateCommand();
        question.Ask(command, store);
        using var reader = command.ExecuteReader();
        var found = new List<AuditEntry>();
        while (reader.Read())
        {
            if (Entry(reader) is var entry && (question.Person is not { } person || entry.Persons.Contains(person)))
            {
                found.Add(entry);
            }
        }

        return found;
    }

    /// <summary>All entries, oldest first.</summary>
    public IReadOnlyList<AuditEntry> All()
    {
        using var connection = connect();
        store.CreateTables(connection);
        return [.. Rows(connection, "ORDER BY at, seq").Select(r => r.Entry)];
    }

    /// <summary>
    /// Checks every chain: each link, each head, each tie to an earlier chain, and the heads kept outside the database.
    /// Answers what was found; <see cref="AuditCheck.Break"/> names the first place that does not fit.
    /// </summary>
    public AuditCheck Check()
    {
        // What is kept outside is read first: writing goes on meanwhile, and those heads must be in the snapshot that is checked.
        var outside = anchors?.Of(slug).ToList() ?? [];
        using var connection = connect();
        store.CreateTables(connection);
        using var snapshot = Snapshot(connection);
        var inspection = new AuditInspection(AuditHead.All(connection, store), outside);
        foreach (var row in Rows(connection, "ORDER BY writer, seq"))
        {
            if (inspection.Visit(row.Writer, row.Sequence, row.Entry, row.Hash) is { } broken)
            {
                return new AuditCheck(inspection.Entries, broken);
            }
        }

        return new AuditCheck(inspection.Entries, inspection.Finish());
    }

    /// <summary>Moment (UTC) of the last audited change, or null.</summary>
    internal DateTime? LastChange()
    {
        using var connection = connect();
        store.CreateTables(connection);
        using var command = connection.CreateCommand();
        command.CommandText = store.LastChange;
        return command.ExecuteScalar() is long ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
    }

    /// <summary>The acts that were audited since a moment.</summary>
    internal HashSet<Guid> ActsSince(DateTime moment)
    {
        using var connection = connect();
        using var command = connection.CreateCommand();
        command.CommandText = store.ActsSince;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("p0", Math.Max(moment.Ticks, 0));
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        var acts = new HashSet<Guid>();
        while (reader.Read())
        {
            acts.Add(Guid.Parse(reader.GetString(0)));
        }

        return acts;
    }

    private static DbTransaction Snapshot(DbConnection connection) => connection is SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true)
        : connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);

    private IEnumerable<(string Writer, long Sequence, AuditEntry Entry, byte[] Hash)> Rows(DbConnection connection, string order)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"{store.Read} {order}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetString(0), reader.GetInt64(1), Entry(reader), reader.GetFieldValue<byte[]>(13));
        }
    }

    private static AuditEntry Entry(DbDataReader reader) => new(
        (AuditAction)reader.GetInt32(3), reader.GetString(4), Guid.Parse(reader.GetString(5)), reader.GetString(6),
        AuditHash.Unpack(reader.GetFieldValue<byte[]>(7)), reader.GetInt64(8), reader.GetString(9))
    {
        At = new DateTime(reader.GetInt64(2), DateTimeKind.Utc),
        Act = reader.IsDBNull(10) ? null : Guid.Parse(reader.GetString(10)),
        Reason = reader.TextOrNull(11),
        From = reader.TextOrNull(12),
    };
}

/// <summary>Result of checking an audit trail.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Break">Writer and sequence of the first place that does not fit, or null when everything does.</param>
public sealed record AuditCheck(long Entries, string? Break);
