using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Meedoen.Platform.Data;

/// <summary>
/// A statement written by hand inside the transaction of a context. The few questions that nearly every act asks while others wait
/// behind it cost a tenth this way of what the translation of a query costs.
/// </summary>
internal static class HandWritten
{
    /// <summary>Visits each row of a portable statement with parameters <c>@p0</c>, <c>@p1</c> … in the order given.</summary>
    public static async Task Each(this MeedoenDb db, string sql, Action<DbDataReader> visit, object[] values, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), values[i]);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            visit(reader);
        }
    }
}
