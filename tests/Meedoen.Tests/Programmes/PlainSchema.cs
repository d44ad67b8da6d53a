using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Meedoen.Tests.Programmes;

/// <summary>
/// A second, slow and literal JSON Schema validator for the keywords of the published schema, over JSON instead of YAML. Shares no
/// code with the reader, so that agreement between the two means something.
/// </summary>
internal sealed class PlainSchema(JsonElement root)
{
    public bool IsValid(JsonNode node) => IsValid(JsonNode.Parse(node.ToJsonString()), root);

    private bool IsValid(JsonNode? node, JsonElement schema) => schema.EnumerateObject().All(keyword => keyword.Name switch
    {
        "$ref" => IsValid(node, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!.Split('/')[^1])),
        "oneOf" => keyword.Value.EnumerateArray().Count(one => IsValid(node, one)) == 1,
        "type" => TypeOf(node) == keyword.Value.GetString(),
        "enum" => keyword.Value.EnumerateArray().Any(one => Same(one, node)),
        "const" => Same(keyword.Value, node),
        _ => OfMapping(node, keyword, schema) && OfList(node, keyword) && OfValue(node, keyword),
    });

    private bool OfMapping(JsonNode? node, JsonProperty keyword, JsonElement schema) => node is not JsonObject mapping || keyword.Name switch
    {
        "properties" => mapping.All(entry => !keyword.Value.TryGetProperty(entry.Key, out var property) || IsValid(entry.Value, property)),
        "required" => keyword.Value.EnumerateArray().All(name => mapping.ContainsKey(name.GetString()!)),
        "additionalProperties" => mapping.All(entry => schema.GetProperty("properties").TryGetProperty(entry.Key, out _)),
        "minProperties" => mapping.Count >= keyword.Value.GetInt32(),
        "maxProperties" => mapping.Count <= keyword.Value.GetInt32(),
        _ => true,
    };

    private bool OfList(JsonNode? node, JsonProperty keyword) => node is not JsonArray list || keyword.Name switch
    {
        "items" => list.All(item => IsValid(item, keyword.Value)),
        "minItems" => list.Count >= keyword.Value.GetInt32(),
        "uniqueItems" => list.Select(item => item?.ToJsonString()).Distinct().Count() == list.Count,
        _ => true,
    };

    private static bool OfValue(JsonNode? node, JsonProperty keyword) => (keyword.Name, node?.GetValueKind()) switch
    {
        ("pattern", JsonValueKind.String) => Regex.IsMatch(node!.GetValue<string>(), keyword.Value.GetString()!),
        ("minLength", JsonValueKind.String) => node!.GetValue<string>().Length >= keyword.Value.GetInt32(),
        ("minimum", JsonValueKind.Number) => node!.GetValue<double>() >= keyword.Value.GetInt32(),
        ("maximum", JsonValueKind.Number) => node!.GetValue<double>() <= keyword.Value.GetInt32(),
        _ => true,
    };

    private static string TypeOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => node.GetValue<double>() % 1 == 0 ? "integer" : "number",
        _ => "boolean",
    };

    private static bool Same(JsonElement expected, JsonNode? node) => JsonNode.DeepEquals(JsonNode.Parse(expected.GetRawText()), node);
}
