using Microsoft.Data.Sqlite;

namespace Meedoen.Bench.Servers;

/// <summary>
/// The limit for reading: Kestrel without middleware that runs one prepared SQLite query, steps through all its rows and columns,
/// and answers bytes that were fixed beforehand. Told by files in its directory: <c>query.sql</c>, <c>answer.bin</c>, <c>type.txt</c>.
/// </summary>
internal static class BareServer
{
    public static async Task Run(ServerArguments arguments)
    {
        var sql = await File.ReadAllTextAsync(Path.Combine(arguments.Directory, "query.sql"));
        var answer = await File.ReadAllBytesAsync(Path.Combine(arguments.Directory, "answer.bin"));
        var type = await File.ReadAllTextAsync(Path.Combine(arguments.Directory, "type.txt"));
        var database = arguments.More[0];
        using var statements = new ThreadLocal<SqliteCommand?>(() => sql.Length == 0 ? null : Prepare(database, sql));
        await using var app = arguments.Bare();
        app.Run(async context =>
        {
            Read(statements.Value);
            context.Response.ContentType = type;
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer);
        });
        await app.RunAsync();
    }

    private static void Read(SqliteCommand? command)
    {
        if (command is null)
        {
            return;
        }

        using var reader = command.ExecuteReader();
        do
        {
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    _ = reader.GetValue(i);
                }
            }
        }
        while (reader.NextResult());
    }

    private static SqliteCommand Prepare(string database, string sql)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }
}
