using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Meedoen.Bench.Servers;

/// <summary>
/// The yardstick for creates: a plain endpoint that saves the same rows with EF Core, one commit per request, as durable as ours
/// (WAL, synchronous=FULL). Contexts are pooled. It runs as written by hand (<c>plain</c>), and with writers in line behind
/// one lock (<c>queued</c>), because SQLite's own waiting is slow when many want to write.
/// </summary>
internal static class EfServer
{
    public static async Task Run(ServerArguments arguments)
    {
        System.IO.Directory.CreateDirectory(arguments.Directory);
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(arguments.Directory, "ef.db"), Pooling = true }.ToString();
        var queued = arguments.More.Contains("queued");
        using var line = new SemaphoreSlim(queued ? 1 : int.MaxValue);
        await using var app = arguments.Bare(s => s.AddDbContextPool<SqliteMeedoenDb>(
            o => o.UseSqlite(connection).UseSnakeCaseNamingConvention().AddInterceptors(new Durable())));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SqliteMeedoenDb>().Database.MigrateAsync();
        }

        app.MapPost("/bench/creates", async (CreateRequest request, SqliteMeedoenDb db) =>
        {
            var id = Add(db, request);
            await line.WaitAsync();
            try
            {
                await db.SaveChangesAsync();
            }
            finally
            {
                line.Release();
            }

            return Results.Ok(new { id });
        });
        await app.RunAsync();
    }

    private static Guid Add(MeedoenDb db, CreateRequest request)
    {
        var id = Ids.New();
        db.Add(new Organisation { Id = id, Name = request.Name, Kind = OrganisationKind.Employer });
        db.Add(new ActRow
        {
            Id = Ids.New(),
            Name = "AddOrganisation",
            Actor = id,
            Role = "RG",
            Purpose = "administration",
            RecordedAt = DateTime.UtcNow,
            Day = DateOnly.FromDateTime(DateTime.UtcNow),
        });
        return id;
    }

    private sealed class Durable : DbConnectionInterceptor
    {
        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(
            System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(System.Data.Common.DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>What a create posts.</summary>
internal sealed record CreateRequest(string Name);
