using System.Data.Common;
using Meedoen.Platform.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Meedoen.Tests.Durability;

/// <summary>Somebody else who writes in the database of zuiderzicht: until this is gone, acts there wait and reading goes on.</summary>
internal sealed class HeldDatabase : IAsyncDisposable
{
    private readonly DbConnection connection;

    private HeldDatabase(DbConnection connection) => this.connection = connection;

    public static async Task<HeldDatabase> Take(StorageOptions place)
    {
        var held = new HeldDatabase(place.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection($"Data Source={Path.Combine(place.DataDirectory, "zuiderzicht.db")};Pooling=False")
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(place.Postgres) { Database = place.DatabasePrefix + "zuiderzicht", Pooling = false }.ToString()));
        await held.connection.OpenAsync();
        await held.Say(place.Kind == DatabaseKind.Sqlite ? "BEGIN IMMEDIATE" : "BEGIN; LOCK TABLE act IN EXCLUSIVE MODE");
        return held;
    }

    public async ValueTask DisposeAsync()
    {
        await Say("ROLLBACK");
        await connection.DisposeAsync();
    }

    private async Task Say(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
