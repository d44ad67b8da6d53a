using System.Data.Common;
using System.Globalization;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.Tests.Harness;

/// <summary>Everything that lies in the tables of a tenant, cell by cell, to look for what may not be there.</summary>
internal sealed class TableContents
{
    private readonly Dictionary<string, List<string>> cells = [];

    /// <summary>Reads every table of the model.</summary>
    public static TableContents Of(TestApp app, string tenant)
    {
        using var db = app.Services.GetRequiredService<Tenants>().Find(tenant)!.OpenForReading();
        var found = new TableContents();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            found.cells[table] = Read(db, table);
        }

        return found;
    }

    /// <summary>The tables in which a text occurs, in whatever case.</summary>
    public HashSet<string> With(string text) =>
        [.. cells.Where(table => table.Value.Exists(cell => cell.Contains(text, StringComparison.OrdinalIgnoreCase))).Select(table => table.Key)];

    /// <summary>The tables in which an id occurs: written out, or as bytes.</summary>
    public HashSet<string> With(Guid id) =>
        [.. With(id.ToString("D")), .. With(id.ToString("N")), .. With(Convert.ToHexString(id.ToByteArray())), .. With(Convert.ToHexString(id.ToByteArray(bigEndian: true)))];

    /// <summary>A print of each table, but some: equal as long as no cell of it changes.</summary>
    public Dictionary<string, string> Prints(params IReadOnlyList<string> except) => cells.Where(table => !except.Contains(table.Key))
        .ToDictionary(table => table.Key, table => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', table.Value.Order(StringComparer.Ordinal))))));

    private static List<string> Read(MeedoenDb db, string table)
    {
        var connection = db.Database.GetDbConnection();
        db.Database.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM \"" + table + "\"";
        var cells = new List<string>();
        using (var reader = command.ExecuteReader())
        {
            Read(reader, cells);
        }

        db.Database.CloseConnection();
        return cells;
    }

    private static void Read(DbDataReader reader, List<string> cells)
    {
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                cells.Add(reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!);
            }
        }
    }
}
