using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Meedoen.Platform.Data;

/// <summary>A tenant in a PostgreSQL database of its own; the audit trail is a schema in it, written over connections of its own.</summary>
internal sealed class PostgresTenantStore(StorageOptions storage, string slug) : ITenantStore
{
    /// <summary>One to write, kept, and some to look.</summary>
    private const int MostForAudit = 4;

    private static readonly DbContextOptions<PostgresMeedoenDb> Options =
        new DbContextOptionsBuilder<PostgresMeedoenDb>().UseNpgsql().UseSnakeCaseNamingConvention().Options;

    // A pool for each way of use: an act that reads through a context, or a page that reads while it holds one, never waits for others
    // that do the same.
    private readonly NpgsqlDataSource writing = Pool(storage, slug, "meedoen", storage.MaxPoolSize);
    private readonly NpgsqlDataSource looking = Pool(storage, slug, "meedoen-look", storage.MaxPoolSize);
    private readonly NpgsqlDataSource reading = Pool(storage, slug, "meedoen-read", storage.MaxPoolSize);
    private readonly NpgsqlDataSource auditing = Pool(storage, slug, "meedoen-audit", MostForAudit);

    public DatabaseKind Kind => DatabaseKind.Postgres;

    public MeedoenDb Open() => Over(looking);

    // Opened where it is first used, without keeping a thread: many at once would keep all of them.
    public DbConnection Connect() => reading.CreateConnection();

    // Npgsql pools connections and prepares their commands itself; a session that is kept would only keep others waiting.
    public int MostIdleReads => 0;

    public DbConnection OpenAuditConnection() => auditing.OpenConnection();

    public IWriteQueue CreateWriteQueue() => new PostgresWriteQueue(() => Over(writing));

    public async Task Migrate(CancellationToken cancel)
    {
        await MakeDatabase(cancel);
        await using var db = Open();
        await db.BringUpToDate(cancel);
    }

    /// <summary>The slugs that have a database on this server.</summary>
    public static async Task<IReadOnlyList<string>> Slugs(StorageOptions storage, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(storage.Postgres);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "select datname from pg_database where starts_with(datname, @prefix) order by datname";
        command.Parameters.AddWithValue("prefix", storage.DatabasePrefix);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var slugs = new List<string>();
        while (await reader.ReadAsync(cancel))
        {
            slugs.Add(reader.GetString(0)[storage.DatabasePrefix.Length..]);
        }

        return slugs;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in new[] { writing, looking, reading, auditing })
        {
            await pool.DisposeAsync();
        }
    }

    private async Task MakeDatabase(CancellationToken cancel)
    {
        try
        {
            await using var there = await looking.OpenConnectionAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await using var server = new NpgsqlConnection(storage.Postgres);
            await server.OpenAsync(cancel);
            await using var command = server.CreateCommand();
            command.CommandText = $"create database \"{storage.DatabasePrefix}{slug}\"";
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static PostgresMeedoenDb Over(NpgsqlDataSource pool)
    {
        var db = new PostgresMeedoenDb(Options);
        db.Database.SetDbConnection(pool.CreateConnection(), contextOwnsConnection: true);
        return db;
    }

    private static NpgsqlDataSource Pool(StorageOptions storage, string slug, string name, int most)
    {
        var connection = new NpgsqlConnectionStringBuilder(storage.Postgres)
        {
            Database = storage.DatabasePrefix + slug,
            ApplicationName = name,
            MaxPoolSize = most,
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
        };

        // No types of our own: nothing to ask the server at the first connection.
        return new NpgsqlDataSourceBuilder(connection.ToString()).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
    }
}
