using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Meedoen.Platform.Data;

/// <summary>A tenant in a PostgreSQL database of its own; the audit trail is a schema in it, written over connections of its own.</summary>
internal sealed class PostgresTenantStore(StorageOptions storage, string slug) : ITenantStore
{
    private readonly string connectionString = Pool(storage, slug, "meedoen");

    // A pool of its own: a page that reads while it holds a context never waits for a page that does the same.
    private readonly string readConnectionString = Pool(storage, slug, "meedoen-read");

    private DbContextOptions<PostgresMeedoenDb>? options;

    public DatabaseKind Kind => DatabaseKind.Postgres;

    public MeedoenDb Open() => new PostgresMeedoenDb(options ??= new DbContextOptionsBuilder<PostgresMeedoenDb>()
        .UseNpgsql(connectionString).UseSnakeCaseNamingConvention().Options);

    public DbConnection OpenConnection() => Opened(readConnectionString);

    // Npgsql pools connections and prepares their commands itself; a session that is kept would only keep others waiting.
    public int MostIdleReads => 0;

    public DbConnection OpenAuditConnection() => Opened(connectionString);

    public IWriteQueue CreateWriteQueue() => new PostgresWriteQueue(Open);

    public async Task Migrate(CancellationToken cancel)
    {
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

    private static string Pool(StorageOptions storage, string slug, string name) => new NpgsqlConnectionStringBuilder(storage.Postgres)
    {
        Database = storage.DatabasePrefix + slug,
        ApplicationName = name,
        MaxPoolSize = storage.MaxPoolSize,
        MaxAutoPrepare = 64,
        AutoPrepareMinUsages = 2,
    }.ToString();

    private static NpgsqlConnection Opened(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }
}
