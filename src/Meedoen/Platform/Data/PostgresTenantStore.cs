using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Meedoen.Platform.Data;

/// <summary>A tenant in a PostgreSQL database of its own; the audit trail is a schema in it, written over connections of its own.</summary>
internal sealed class PostgresTenantStore(StorageOptions storage, string slug) : ITenantStore
{
    // A pool for each way of use: an act that reads through a context, or a page that reads while it holds one, never waits for others
    // that do the same.
    private readonly string writing = Pool(storage, slug, "meedoen");
    private readonly string looking = Pool(storage, slug, "meedoen-look");
    private readonly string reading = Pool(storage, slug, "meedoen-read");
    private readonly string auditing = Pool(storage, slug, "meedoen-audit", kept: 1);

    private DbContextOptions<PostgresMeedoenDb>? writeOptions;
    private DbContextOptions<PostgresMeedoenDb>? lookOptions;

    public DatabaseKind Kind => DatabaseKind.Postgres;

    public MeedoenDb Open() => new PostgresMeedoenDb(lookOptions ??= Options(looking));

    // Opened where it is first used, without keeping a thread: many at once would keep all of them.
    public DbConnection Connect() => new NpgsqlConnection(reading);

    // Npgsql pools connections and prepares their commands itself; a session that is kept would only keep others waiting.
    public int MostIdleReads => 0;

    public DbConnection OpenAuditConnection()
    {
        var connection = new NpgsqlConnection(auditing);
        connection.Open();
        return connection;
    }

    public IWriteQueue CreateWriteQueue() => new PostgresWriteQueue(() => new PostgresMeedoenDb(writeOptions ??= Options(writing)));

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

    private static string Pool(StorageOptions storage, string slug, string name, int kept = 0) => new NpgsqlConnectionStringBuilder(storage.Postgres)
    {
        Database = storage.DatabasePrefix + slug,
        ApplicationName = name,
        MaxPoolSize = storage.MaxPoolSize + kept,
        MaxAutoPrepare = 64,
        AutoPrepareMinUsages = 2,
    }.ToString();

    private static DbContextOptions<PostgresMeedoenDb> Options(string connectionString) => new DbContextOptionsBuilder<PostgresMeedoenDb>()
        .UseNpgsql(connectionString).UseSnakeCaseNamingConvention().Options;
}
