using Meedoen.Programmes.Schema;

namespace Meedoen.Programmes;

/// <summary>Reads templates, and holds the ones that ship with the product.</summary>
public static class Templates
{
    private const string Folder = "Meedoen.Programmes.Templates.";

    /// <summary>File names of the documents that ship with the product, sharing profiles included.</summary>
    public static IReadOnlyList<string> ShippedFiles { get; } =
        [.. typeof(Templates).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal)];

    private static readonly Lazy<IReadOnlyDictionary<string, Template>> ByText = new(() => ShippedFiles
        .Select(ShippedText)
        .Select(text => (Text: text, Read(text).Template))
        .Where(one => one.Template is not null)
        .ToDictionary(one => one.Text, one => one.Template!, StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyDictionary<string, Template>> ById = new(() => ByText.Value.Values
        .ToDictionary(template => template.Id, StringComparer.Ordinal));

    /// <summary>The programmes that ship with the product, by id.</summary>
    public static IReadOnlyDictionary<string, Template> Shipped => ById.Value;

    /// <summary>The programmes that ship with the product, by the whole text of their document: read once, whoever keeps a copy of it.</summary>
    public static IReadOnlyDictionary<string, Template> ShippedByText => ByText.Value;

    /// <summary>The YAML of a document that ships with the product.</summary>
    public static string ShippedText(string file) => EmbeddedFile.Text(Folder + file);

    /// <summary>The published JSON Schema (draft 2020-12) of templates.</summary>
    public static string SchemaText => EmbeddedFile.Text("Meedoen.Programmes.Schema.template.schema.json");

    /// <summary>Reads a document: the schema first, then what a schema cannot say. Never throws on bad input.</summary>
    /// <param name="yaml">The document.</param>
    /// <param name="isDictionaryKey">Whether a key is in the dictionary; null leaves that check out.</param>
    /// <param name="targetGroups">The target groups that can be chosen in a file; null leaves that check out.</param>
    public static TemplateReading Read(string yaml, Func<string, bool>? isDictionaryKey = null, IReadOnlyCollection<string>? targetGroups = null) =>
        TemplateReader.Read(yaml, isDictionaryKey, targetGroups);
}
