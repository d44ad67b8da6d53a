using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Meedoen.Platform.Data;

/// <summary>
/// One connection for reading, with commands prepared once. SQL is portable: parameters are <c>@p0</c>, <c>@p1</c> …
/// in the order given. Every statement here names its scope; a test reads them.
/// </summary>
internal sealed class ReadSession : IDisposable
{
    private readonly DbConnection connection;
    private readonly Action<ReadSession> giveBack;
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>SQLite runs within this process: there is nothing to wait for, and waiting costs as much as a small query.</summary>
    private readonly bool answersAtOnce;

    public ReadSession(DbConnection connection, Action<ReadSession> giveBack) =>
        (this.connection, this.giveBack, answersAtOnce) = (connection, giveBack, connection is SqliteConnection);

    public bool Failed { get; private set; }

    /// <summary>All rows of a query, in its order.</summary>
    public async Task<List<T>> List<T>(string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        var rows = new List<T>();
        await Each(sql, reader => rows.Add(read(reader)), values);
        return rows;
    }

    /// <summary>The first row of a query, or the default when there is none.</summary>
    public async Task<T?> First<T>(string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        var command = Prepare(sql, values);
        await using var reader = await Execute(command);
        return await Next(reader) ? read(reader) : default;
    }

    /// <summary>Visits each row without keeping it.</summary>
    public async Task Each(string sql, Action<DbDataReader> visit, params object?[] values)
    {
        var command = Prepare(sql, values);
        await using var reader = await Execute(command);
        while (await Next(reader))
        {
            visit(reader);
        }
    }

    /// <summary>Gives the session back to the pool.</summary>
    public void Dispose() => giveBack(this);

    public void Close()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private DbCommand Prepare(string sql, object?[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
                command.Parameters.Add(parameter);
            }

            prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private async ValueTask<DbDataReader> Execute(DbCommand command)
    {
        try
        {
            if (answersAtOnce)
            {
                return command.ExecuteReader();
            }

            if (connection.State == ConnectionState.Closed)
            {
                await connection.OpenAsync();
            }

            return await command.ExecuteReaderAsync();
        }
        catch
        {
            Failed = true;
            throw;
        }
    }

    private ValueTask<bool> Next(DbDataReader reader) => answersAtOnce ? new(reader.Read()) : new(reader.ReadAsync());
}
