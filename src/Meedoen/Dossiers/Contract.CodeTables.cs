using System.Collections.Frozen;
using System.Globalization;
using Meedoen.Dossiers.Reference;
using Meedoen.Platform.Text;

namespace Meedoen.Dossiers;

/// <summary>One row of a reference table.</summary>
/// <param name="Code">What is stored.</param>
/// <param name="Label">What people read.</param>
public sealed record CodeEntry(string Code, Localized Label)
{
    /// <summary>Further columns of the table by name, such as <c>own</c> and <c>direction</c> of a language.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = FrozenDictionary<string, string>.Empty;
}

/// <summary>A reference table: codes with names. Finds a row by its code or by any of its names, however capitalised.</summary>
public sealed class CodeTable
{
    private readonly FrozenDictionary<string, CodeEntry> byCode;
    private readonly Dictionary<string, CodeEntry> byName;

    /// <summary>A table of rows in the order given.</summary>
    public CodeTable(string name, IEnumerable<CodeEntry> entries)
    {
        (Name, Entries) = (name, [.. entries]);
        byCode = Entries.ToFrozenDictionary(entry => entry.Code, StringComparer.OrdinalIgnoreCase);
        byName = new Dictionary<string, CodeEntry>(StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace));
        foreach (var entry in Entries)
        {
            foreach (var text in entry.Label.Texts.Values.Append(entry.Facts.GetValueOrDefault("own", string.Empty)).Where(text => text.Length > 0))
            {
                byName.TryAdd(text, entry);
            }
        }
    }

    /// <summary>Name by which keys refer to it, such as <c>languages</c>.</summary>
    public string Name { get; }

    /// <summary>Every row.</summary>
    public IReadOnlyList<CodeEntry> Entries { get; }

    /// <summary>The row with this code, or null.</summary>
    public CodeEntry? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The row with this code or name (in any language of the table), or null.</summary>
    public CodeEntry? Recognise(string codeOrName) => Find(codeOrName) ?? byName.GetValueOrDefault(codeOrName);
}

/// <summary>The reference tables: languages, countries, municipalities, occupations.</summary>
public sealed class CodeTables
{
    private static readonly Lazy<CodeTables> Shipped = new(() => new CodeTables(ReferenceReader.LoadShipped()));
    private readonly FrozenDictionary<string, CodeTable> tables;

    private CodeTables(IEnumerable<CodeTable> tables) => this.tables = tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>The tables that ship with the product.</summary>
    public static CodeTables Standard => Shipped.Value;

    /// <summary>A table by name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such table; the loader of the dictionary checks the names.</exception>
    public CodeTable this[string name] => tables[name];

    /// <summary>The same tables with rows added to one of them, for example the municipalities of the demo.</summary>
    public CodeTables With(string name, IEnumerable<CodeEntry> added) =>
        new(tables.Values.Select(table => table.Name == name ? new CodeTable(name, table.Entries.Concat(added)) : table));

    /// <summary>The rows of a table in its CSV form: a heading line, comma separated, <c>#</c> for comment.</summary>
    public static IReadOnlyList<CodeEntry> Read(string csv) => ReferenceReader.Entries(csv);
}
