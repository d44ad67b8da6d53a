using Npgsql;

namespace Meedoen.Tests.Harness;

/// <summary>The PostgreSQL server that <c>./test</c> started for this run.</summary>
internal static class PostgresServer
{
    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable("MEEDOEN_TEST_POSTGRES");

    public static bool IsThere => !string.IsNullOrEmpty(ConnectionString);

    /// <summary>A new database with everything that another one holds. Nobody may be connected to that one.</summary>
    public static Task Copy(string from, string to) => Run($"create database \"{to}\" template \"{from}\"");

    /// <summary>Takes every database with this prefix away.</summary>
    public static async Task DropAll(string prefix)
    {
        foreach (var name in await Names(prefix))
        {
            await Run($"drop database if exists \"{name}\" with (force)");
        }
    }

    private static async Task<IReadOnlyList<string>> Names(string prefix)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select datname from pg_database where starts_with(datname, @p)", connection);
        command.Parameters.AddWithValue("p", prefix);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
