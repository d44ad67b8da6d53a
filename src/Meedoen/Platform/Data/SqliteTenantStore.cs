using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Data;

/// <summary>A tenant in two SQLite files: the data, and the audit trail beside it.</summary>
internal sealed class SqliteTenantStore(string directory, string slug) : ITenantStore
{
    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG: what a statement was compiled to holds for every value.</summary>
    private const int StablePlans = 1007;

    private readonly string connectionString = ConnectionString(Path.Combine(directory, slug + ".db"));
    private readonly string auditConnectionString = ConnectionString(Path.Combine(directory, slug + ".audit.db"));

    public DatabaseKind Kind => DatabaseKind.Sqlite;

    public MeedoenDb Open() => new SqliteMeedoenDb(Options(o => o.UseSqlite(Connect(connectionString), contextOwnsConnection: true)));

    public DbConnection Connect() => Connect(connectionString);

    public int MostIdleReads => 64;

    public DbConnection OpenAuditConnection() => Connect(auditConnectionString);

    public IWriteQueue CreateWriteQueue() => new SqliteWriteQueue(() =>
    {
        var connection = Connect(connectionString);
        var options = Options(o => o.UseSqlite(connection));
        return new SqliteWriter(connection, () => new SqliteMeedoenDb(options));
    });

    public async Task Migrate(CancellationToken cancel)
    {
        Directory.CreateDirectory(directory);
        await using var connection = Connect(connectionString);
        await using var db = new SqliteMeedoenDb(Options(o => o.UseSqlite(connection)));
        await db.BringUpToDate(cancel);
    }

    // A connection in the pool keeps its file open.
    public ValueTask DisposeAsync()
    {
        foreach (var file in new[] { connectionString, auditConnectionString })
        {
            using var any = new SqliteConnection(file);
            SqliteConnection.ClearPool(any);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Whether this slug has a file.</summary>
    public static IEnumerable<string> SlugsIn(string directory) => Directory.Exists(directory)
        ? Directory.EnumerateFiles(directory, "*.db")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(name => !name.Contains('.', StringComparison.Ordinal))
        : [];

    private static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = 30 }.ToString();

    private static DbContextOptions<SqliteMeedoenDb> Options(Action<DbContextOptionsBuilder> use)
    {
        var builder = new DbContextOptionsBuilder<SqliteMeedoenDb>().UseSnakeCaseNamingConvention();
        use(builder);
        return builder.Options;
    }

    private static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();

        // Otherwise SQLite looks whether a value changes the plan (the one behind LIMIT may), and compiles the statement anew each time it is used.
        SQLitePCL.raw.sqlite3_db_config(connection.Handle, StablePlans, 1, out _);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000; PRAGMA cache_size=-16000; PRAGMA mmap_size=2147418112;";
        command.ExecuteNonQuery();
        return connection;
    }
}
