using Meedoen.Bench.Measure;
using Microsoft.Data.Sqlite;

namespace Meedoen.Bench.Data;

/// <summary>
/// A demo directory with a number of journeys. The first 300 are filled by the demo itself, through the use cases; the rest are copies.
/// Kept beside the build for the next run, since making 100,000 takes minutes.
/// </summary>
internal static class Region
{
    /// <summary>Business moment at which every measurement stands.</summary>
    public const string Now = "2026-11-23";

    private const int Filled = 300;

    /// <summary>The directory, made when it is not there yet.</summary>
    public static async Task<string> With(int journeys)
    {
        var stamp = File.GetLastWriteTimeUtc(typeof(MeedoenApp).Assembly.Location).Ticks;
        var directory = Path.Combine(WorkDirectory.Root, "regions", $"{stamp:x}", $"{journeys}");
        var ready = Path.Combine(directory, "ready");
        if (!File.Exists(ready))
        {
            Console.Error.WriteLine($"Making a region of {journeys} journeys…");
            await Make(directory, journeys);
            await File.WriteAllTextAsync(ready, string.Empty);
        }

        return directory;
    }

    /// <summary>Opens the data of Zuiderzicht.</summary>
    public static SqliteConnection Open(string directory)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database(directory), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>The person at the top of somebody's caseload.</summary>
    public static string PersonOf(string directory, string persona)
    {
        using var connection = Open(directory);
        return Text(connection, $"""
            SELECT r.person_id FROM caseload_row r JOIN account a ON a.id = r.contact_id
            WHERE a.user_name = '{persona}@zuiderzicht.voorbeeld.test' AND r.running ORDER BY r.sort_on, r.name_key, r.enrolment_id LIMIT 1
            """);
    }

    /// <summary>The account of a persona.</summary>
    public static string AccountOf(string directory, string persona)
    {
        using var connection = Open(directory);
        return Text(connection, $"SELECT id FROM account WHERE user_name = '{persona}@zuiderzicht.voorbeeld.test'");
    }

    /// <summary>The file of Zuiderzicht.</summary>
    public static string Database(string directory) => Path.Combine(directory, "zuiderzicht.db");

    private static async Task Make(string directory, int journeys)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        if (journeys == Filled)
        {
            using (await Child.Demo(directory, Now))
            {
            }

            await using var app = await Mornings.Open(directory);
            return;
        }

        CopyTo(await With(Filled), directory);
        await using (var connection = Open(directory))
        {
            Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA foreign_keys=OFF;");
            new Cloner(connection).Copy((journeys / Filled) - 1);
            Run(connection, "PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);");
        }

        await CloneCheck.Run(directory);
    }

    private static string Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A copy of a region, for scenarios that change it.</summary>
    public static void CopyTo(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "ready"))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
