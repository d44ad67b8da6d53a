using Meedoen.Platform.Acts;
using Microsoft.Data.Sqlite;

namespace Meedoen.Bench.Servers;

/// <summary>
/// The limit for saving: Kestrel without middleware that writes the rows of one act with prepared statements in one durable commit per
/// request, behind one lock, and answers the same kind of answer.
/// </summary>
internal static class BareWriter
{
    public static async Task Run(ServerArguments arguments)
    {
        Directory.CreateDirectory(arguments.Directory);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(arguments.Directory, "bare.db")}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        Execute(connection, """
            CREATE TABLE conversation (id TEXT PRIMARY KEY, person_id TEXT, kind TEXT, state TEXT, "on" TEXT, at TEXT, minutes INT, place TEXT, host TEXT);
            CREATE INDEX c ON conversation (person_id); CREATE INDEX h ON conversation (host, "on");
            CREATE TABLE act (id TEXT PRIMARY KEY, name TEXT, actor TEXT, role TEXT, purpose TEXT, recorded_at TEXT, day TEXT);
            CREATE INDEX a ON act (recorded_at);
            CREATE TABLE file (id TEXT PRIMARY KEY, content BLOB, received_at TEXT);
            CREATE TABLE event (id TEXT PRIMARY KEY, act_id TEXT, type TEXT, person_id TEXT, data TEXT, recorded_at TEXT, day TEXT);
            CREATE INDEX e ON event (person_id, recorded_at);
            """);
        using var save = connection.CreateCommand();
        save.CommandText = """
            BEGIN IMMEDIATE;
            INSERT INTO conversation VALUES (@id, @person, 'Progress', 'Planned', '2026-12-01', '10:00:00', 30, @place, @person);
            INSERT INTO act VALUES (@act, 'PlanConversation', @person, 'RG', 'guidance', @now, '2026-11-23');
            INSERT INTO event VALUES (@event, @act, 'ConversationPlanned', @person, @data, @now, '2026-11-23');
            COMMIT;
            """;
        foreach (var name in new[] { "@id", "@person", "@act", "@event", "@place", "@data", "@now" })
        {
            save.Parameters.Add(new SqliteParameter(name, SqliteType.Text));
        }

        using var keep = connection.CreateCommand();
        keep.CommandText = "INSERT INTO file VALUES (@id, @content, '2026-11-23 09:00:00.000000')";
        keep.Parameters.Add(new SqliteParameter("@id", SqliteType.Text));
        keep.Parameters.Add(new SqliteParameter("@content", SqliteType.Blob));
        using var line = new SemaphoreSlim(1);
        await using var app = arguments.Bare();
        app.MapPost("/files", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            await line.WaitAsync();
            try
            {
                (keep.Parameters[0].Value, keep.Parameters[1].Value) = (Ids.New().ToString(), body.ToArray());
                keep.ExecuteNonQuery();
            }
            finally
            {
                line.Release();
            }

            return Results.Ok();
        });
        app.MapPost("/{**any}", async (CreateRequest request) =>
        {
            var id = Ids.New().ToString();
            await line.WaitAsync();
            try
            {
                Save(save, id, request);
            }
            finally
            {
                line.Release();
            }

            return Results.Created($"/api/v1/conversations/{id}", new { id });
        });
        await app.RunAsync();
    }

    private static void Save(SqliteCommand save, string id, CreateRequest request)
    {
        object[] values = [id, id, Ids.New().ToString(), Ids.New().ToString(), request.Place, id, "2026-11-23 09:00:00.000000"];
        for (var i = 0; i < values.Length; i++)
        {
            save.Parameters[i].Value = values[i];
        }

        save.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
