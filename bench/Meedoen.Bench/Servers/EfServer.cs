using Meedoen.Agenda;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Meedoen.Bench.Servers;

/// <summary>
/// The yardstick for creates: a plain endpoint that saves the same rows with EF Core, one commit per request, as durable as ours
/// (WAL, synchronous=FULL). Contexts are pooled. It runs as written by hand (<c>plain</c>), and with writers in line behind
/// one lock (<c>queued</c>), because SQLite's own waiting is slow when many want to write. No session, no rights, no audit.
/// </summary>
internal static class EfServer
{
    public static async Task Run(ServerArguments arguments)
    {
        Directory.CreateDirectory(arguments.Directory);
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(arguments.Directory, "ef.db"), Pooling = true }.ToString();
        using var line = new SemaphoreSlim(arguments.More.Contains("queued") ? 1 : int.MaxValue);
        await using var app = arguments.Bare(s => s.AddDbContextPool<SqliteMeedoenDb>(
            o => o.UseSqlite(connection).UseSnakeCaseNamingConvention().AddInterceptors(new Durable())));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SqliteMeedoenDb>().Database.MigrateAsync();
        }

        app.MapPost("/{**any}", async (CreateRequest request, SqliteMeedoenDb db) =>
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

            return Results.Created($"/api/v1/conversations/{id}", new { id });
        });
        await app.RunAsync();
    }

    private static Guid Add(MeedoenDb db, CreateRequest request)
    {
        var (id, act, now) = (Ids.New(), Ids.New(), TimeProvider.System.GetUtcNow().UtcDateTime);
        db.Add(new Conversation
        {
            Id = id,
            PersonId = act,
            Kind = ConversationKind.Progress,
            State = ConversationState.Planned,
            On = request.On,
            At = request.At,
            Minutes = request.Minutes,
            Place = request.Place,
            Host = act,
        });
        db.Add(new ActRow
        {
            Id = act,
            Name = "PlanConversation",
            Actor = id,
            Role = "RG",
            Purpose = "guidance",
            RecordedAt = now,
            Day = DateOnly.FromDateTime(now),
            Persons = new byte[16],
        });
        db.Add(new EventRow
        {
            Id = Ids.New(),
            ActId = act,
            Position = 0,
            Type = "ConversationPlanned",
            PersonId = id,
            Category = 10,
            Data = $$"""{"conversation":"{{id}}","kind":"Progress","on":"2026-12-01"}""",
            RecordedAt = now,
            Day = DateOnly.FromDateTime(now),
            Actor = id,
            Role = "RG",
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
internal sealed record CreateRequest(DateOnly On, TimeOnly At, int Minutes, string Place);
