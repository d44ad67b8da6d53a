using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Meedoen.Programmes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Tests.Programmes;

/// <summary>Template documents as JSON, to change them at will; JSON is YAML too, so the reader takes them back.</summary>
internal static class Documents
{
    public static IReadOnlyDictionary<string, JsonObject> Shipped { get; } = Templates.ShippedFiles
        .ToDictionary(file => file, file => (JsonObject)Json(Templates.ShippedText(file))!, StringComparer.Ordinal);

    public static JsonNode? Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Json(stream.Documents[0].RootNode);
    }

    /// <summary>A copy of a shipped document.</summary>
    public static JsonObject Copy(string file) => (JsonObject)Shipped[file].DeepClone();

    /// <summary>Every place in a document, deepest last.</summary>
    public static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject mapping => mapping.ToList().SelectMany(entry =>
            Places(entry.Value!).Prepend((mapping, entry.Key))),
        JsonArray list => Enumerable.Range(0, list.Count).SelectMany(index => Places(list[index]!).Prepend((list, index))),
        _ => [],
    };

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(entry =>
            KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Json(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value } when Regex.IsMatch(value, "^[-+]?[0-9]+$") =>
            int.Parse(value, CultureInfo.InvariantCulture),
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };
}
