using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Meedoen.Platform.Text;

namespace Meedoen.Dossiers.Reference;

/// <summary>Reads reference tables from CSV: <c>code</c>, a name per language (or one <c>name</c>), and further columns.</summary>
internal static class ReferenceReader
{
    private const string Folder = "Dossiers.Reference";
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { AllowComments = true, Comment = '#' };

    /// <summary>The tables inside the assembly.</summary>
    public static IEnumerable<CodeTable> LoadShipped() =>
        EmbeddedText.In(Folder, ".csv").Select(path =>
            new CodeTable(path[(Folder.Length + 1)..^".csv".Length], Entries(EmbeddedText.Read(path))));

    /// <summary>The rows of one table.</summary>
    public static IReadOnlyList<CodeEntry> Entries(string csv)
    {
        using var reader = new CsvReader(new StringReader(csv), Form);
        var entries = new List<CodeEntry>();
        reader.Read();
        reader.ReadHeader();
        while (reader.Read())
        {
            var row = reader.HeaderRecord!.ToDictionary(column => column, column => reader.GetField(column)!, StringComparer.Ordinal);
            entries.Add(new CodeEntry(row["code"], Label(row)) { Facts = row });
        }

        return entries;
    }

    private static Localized Label(Dictionary<string, string> row) => row.TryGetValue("name", out var name)
        ? Localized.Of(name, name)
        : new Localized(row.Where(column => column.Key is "nl" or "en" or "ar" && column.Value.Length > 0).ToDictionary(column => column.Key, column => column.Value, StringComparer.Ordinal));
}
