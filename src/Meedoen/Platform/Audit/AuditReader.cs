using System.Data.Common;
using Meedoen.Platform.Data;

namespace Meedoen.Platform.Audit;

/// <summary>Reads and checks an audit trail.</summary>
public sealed class AuditReader
{
    private readonly Func<DbConnection> connect;
    private readonly AuditStore store;

    internal AuditReader(Func<DbConnection> connect, DatabaseKind kind) => (this.connect, store) = (connect, new AuditStore(kind));

    /// <summary>Entries about one person, newest first, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<AuditEntry> About(Guid person, int most)
    {
        using var connection = connect();
        store.CreateTables(connection);
        var found = new List<AuditEntry>();
        foreach (var row in Rows(connection, "ORDER BY at DESC, seq DESC"))
        {
            if (row.Entry.Persons.Contains(person))
            {
                found.Add(row.Entry);
            }

            if (found.Count == most)
            {
                break;
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

    /// <summary>The first place where a chain is broken (writer and sequence), or null when every link and every head fits.</summary>
    public string? FirstBreak()
    {
        using var connection = connect();
        store.CreateTables(connection);
        var heads = Heads(connection);
        var seen = new Dictionary<string, (long Sequence, byte[] Hash)>(StringComparer.Ordinal);
        foreach (var row in Rows(connection, "ORDER BY writer, seq"))
        {
            if (!heads.TryGetValue(row.Writer, out var chain))
            {
                return row.Writer;
            }

            var (sequence, previous) = seen.GetValueOrDefault(row.Writer, (0, chain.Anchor));
            var hash = AuditHash.Of(previous, sequence + 1, row.Entry, AuditHash.Pack(row.Entry.Persons));
            if (row.Sequence != sequence + 1 || !hash.AsSpan().SequenceEqual(row.Hash))
            {
                return $"{row.Writer}:{row.Sequence}";
            }

            seen[row.Writer] = (row.Sequence, hash);
        }

        return heads.FirstOrDefault(h => !seen.TryGetValue(h.Key, out var end)
            || end.Sequence != h.Value.Sequence || !end.Hash.AsSpan().SequenceEqual(h.Value.Hash)).Key;
    }

    private Dictionary<string, (long Sequence, byte[] Hash, byte[] Anchor)> Heads(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = store.Heads.Replace("hash FROM", "hash, anchor FROM", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var heads = new Dictionary<string, (long, byte[], byte[])>(StringComparer.Ordinal);
        while (reader.Read())
        {
            heads[reader.GetString(0)] = (reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3));
        }

        return heads;
    }

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
        Reason = reader.IsDBNull(11) ? null : reader.GetString(11),
        From = reader.IsDBNull(12) ? null : reader.GetString(12),
    };
}
