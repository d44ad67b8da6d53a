using System.Data.Common;
using System.Globalization;
using Meedoen.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Meedoen.Platform.Audit;

/// <summary>A statement that the audit trail runs with every entry: on SQLite compiled once and run directly, elsewhere a prepared command.</summary>
internal sealed class AuditStatement : IDisposable
{
    private readonly SqliteStatement? direct;
    private readonly DbCommand? command;

    public AuditStatement(DbConnection connection, string sql, int parameters)
    {
        if (connection is SqliteConnection sqlite)
        {
            direct = new SqliteStatement(sqlite, sql);
            return;
        }

        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "p" + i.ToString(CultureInfo.InvariantCulture);
            command.Parameters.Add(parameter);
        }
    }

    public void Run(DbTransaction transaction, params ReadOnlySpan<object?> values)
    {
        if (direct is not null)
        {
            direct.Run(values);
            return;
        }

        command!.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command?.Dispose();
}
