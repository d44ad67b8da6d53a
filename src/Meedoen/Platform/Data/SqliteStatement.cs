using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Meedoen.Platform.Data;

/// <summary>
/// A statement without result rows, compiled once and run many times straight on SQLite: for the few that run with every act.
/// Values are written exactly as Microsoft.Data.Sqlite writes them, so that either may read what the other wrote.
/// SQLite's handle frees itself when nobody holds it any more.
/// </summary>
internal sealed class SqliteStatement
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Binds a value to a parameter, counted from 0.</summary>
    public void Bind(int parameter, object? value)
    {
        var at = parameter + 1;
        Check(value switch
        {
            null => raw.sqlite3_bind_null(statement, at),
            string text => raw.sqlite3_bind_text(statement, at, text),
            int number => raw.sqlite3_bind_int(statement, at, number),
            long number => raw.sqlite3_bind_int64(statement, at, number),
            bool yes => raw.sqlite3_bind_int(statement, at, yes ? 1 : 0),
            byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
            double number => raw.sqlite3_bind_double(statement, at, number),
            _ => raw.sqlite3_bind_text(statement, at, Text(value)),
        });
    }

    /// <summary>Runs it with what is bound.</summary>
    public void Run()
    {
        var code = raw.sqlite3_step(statement);
        _ = raw.sqlite3_reset(statement);
        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
    }

    /// <summary>Binds all values in order and runs.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Bind(i, values[i]);
        }

        Run();
    }

    private static string Text(object value) => value switch
    {
        Guid id => id.ToString().ToUpperInvariant(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        TimeOnly time => time.Ticks % TimeSpan.TicksPerSecond == 0
            ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : time.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.0###########################", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"No way to write {value.GetType()} to SQLite."),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
