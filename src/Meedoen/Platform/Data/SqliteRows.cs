using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Meedoen.Platform.Data;

/// <summary>
/// Adds whole rows to SQLite by statements compiled once per connection, with columns and conversions taken from the model.
/// For rows that nobody has to track: acts and events with every act, and loading in bulk.
/// </summary>
internal sealed class SqliteRows(SqliteConnection connection, IModel model)
{
    private static readonly ConditionalWeakTable<SqliteConnection, SqliteRows> PerConnection = [];

    private readonly Dictionary<Type, Insert> inserts = [];

    /// <summary>The rows of the connection that a context writes on.</summary>
    public static SqliteRows On(SqliteConnection connection, MeedoenDb db) =>
        PerConnection.GetValue(connection, c => new SqliteRows(c, db.Model));

    /// <summary>Adds one row, inside the transaction that is open on the connection.</summary>
    public void Add(object row)
    {
        if (!inserts.TryGetValue(row.GetType(), out var insert))
        {
            inserts.Add(row.GetType(), insert = new Insert(connection, model.FindEntityType(row.GetType())!));
        }

        insert.Run(row);
    }

    private sealed class Insert
    {
        private readonly Column[] columns;
        private readonly SqliteStatement statement;

        public Insert(SqliteConnection connection, IEntityType type)
        {
            var table = StoreObjectIdentifier.Table(type.GetTableName()!);
            columns = [.. type.GetProperties().Select(p => new Column(p, p.GetColumnName(table)!))];
            var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
            var places = string.Join(", ", columns.Select((_, i) => $"?{i + 1}"));
            statement = new SqliteStatement(connection, $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({places})");
        }

        public void Run(object row)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                statement.Bind(i, columns[i].Value(row));
            }

            statement.Run();
        }
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name => name;

        public object? Value(object row)
        {
            var value = getter.GetClrValue(row);
            return convert is null || value is null ? value : convert(value);
        }
    }
}
