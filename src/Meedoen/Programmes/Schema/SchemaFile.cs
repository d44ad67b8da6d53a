using System.Text.Json;

namespace Meedoen.Programmes.Schema;

/// <summary>The published schema, and the way through it.</summary>
internal static class SchemaFile
{
    private static readonly JsonElement Document = JsonDocument.Parse(Templates.SchemaText).RootElement;

    public static JsonElement Root => Document;

    /// <summary>The schema itself, or the definition it refers to.</summary>
    public static JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = Document.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        }

        return schema;
    }

    public static IEnumerable<string> Texts(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var list) ? list.EnumerateArray().Select(item => item.ToString()) : [];

    public static int? Number(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var number) ? number.GetInt32() : null;
}
