using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Meedoen.Bench.Data;

/// <summary>
/// Makes many journeys out of those that were lived through the use cases: every row of a generation is copied with new ids, case owners
/// included, so that each generation is a municipality like the first and nobody's own caseload grows. The copies are checked against
/// the production path by <see cref="CloneCheck"/>.
/// </summary>
internal sealed partial class Cloner(SqliteConnection connection)
{
    /// <summary>What all generations share, and what belongs to the machine.</summary>
    private static readonly string[] Never =
    [
        "session", "job_run", "organisation", "lesson_provider", "local_topic", "journey_settings", "journey_text", "sharing_edition", "dictionary_decision", "template_version",
        "calendar_feed", "outbox", "__EFMigrationsHistory", "__EFMigrationsLock", "sqlite_sequence",
    ];

    private readonly Dictionary<string, int> fresh = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Copies the region a number of times.</summary>
    public void Copy(int generations)
    {
        var tables = Tables().Where(t => t.Columns.Any(c => t.Rows.Any(row => row[c] is string text && IsId().IsMatch(text)))).ToList();
        Number(tables);
        for (var generation = 1; generation <= generations; generation++)
        {
            using var transaction = connection.BeginTransaction();
            foreach (var table in tables)
            {
                Copy(table, generation, transaction);
            }

            transaction.Commit();
        }
    }

    /// <summary>The id that a row of the first generation has in another.</summary>
    public static string IdIn(string id, int generation)
    {
        var last = Convert.ToUInt32(id[^8..], 16) ^ (uint)(generation * 0x9E3779B1L);
        return string.Concat(id.AsSpan(0, id.Length - 8), last.ToString("X8"));
    }

    /// <summary>Ids of rows that are copied; ids of what all generations share (organisations, templates) stay.</summary>
    private void Number(List<Table> tables)
    {
        foreach (var table in tables.Where(t => t.Key is not null))
        {
            foreach (var row in table.Rows)
            {
                if (row[table.Key!.Value] is string id && IsId().IsMatch(id))
                {
                    fresh[id] = 1;
                }
            }
        }
    }

    private void Copy(Table table, int generation, SqliteTransaction transaction)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO \"{table.Name}\" VALUES ({string.Join(", ", table.Columns.Select(i => $"@p{i}"))})";
        foreach (var i in table.Columns)
        {
            insert.Parameters.Add(new SqliteParameter($"@p{i}", null));
        }

        foreach (var row in table.Rows.Where(row => Array.Exists(row, value => value is string text && fresh.ContainsKey(text))))
        {
            foreach (var i in table.Columns)
            {
                insert.Parameters[i].Value = Value(table, i, row[i], generation);
            }

            insert.ExecuteNonQuery();
        }
    }

    private object Value(Table table, int column, object value, int generation) => (table.Names[column], value) switch
    {
        ("user_name" or "normalized_user_name" or "email" or "normalized_email" or "idempotency_key" or "v_number_hash", string text) => $"{text}.{generation}",
        (_, string text) => Ids().Replace(text, match => fresh.ContainsKey(match.Value) ? IdIn(match.Value, generation) : match.Value),
        (_, long) when column == table.Key => DBNull.Value, // a number that the database gives
        _ => value,
    };

    private List<Table> Tables()
    {
        var names = Query("SELECT name FROM sqlite_master WHERE type = 'table'").Select(r => (string)r[0]).Except(Never).ToList();
        return names.ConvertAll(name =>
        {
            var info = Query($"PRAGMA table_info(\"{name}\")");
            var keys = info.Where(c => (long)c[5] > 0).Select(c => (int)(long)c[0]).ToList();
            return new Table(name, [.. info.Select(c => (string)c[1])], keys.Count == 1 ? keys[0] : null, Query($"SELECT * FROM \"{name}\""));
        });
    }

    private List<object[]> Query(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    [GeneratedRegex("^[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$")]
    private static partial Regex IsId();

    [GeneratedRegex("[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}")]
    private static partial Regex Ids();

    private sealed record Table(string Name, IReadOnlyList<string> Names, int? Key, IReadOnlyList<object[]> Rows)
    {
        public IReadOnlyList<int> Columns { get; } = [.. Enumerable.Range(0, Names.Count)];
    }
}
