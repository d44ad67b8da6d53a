using System.Globalization;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Programmes.Schema;

/// <summary>
/// Holds a document against the published schema. Knows the keywords that schema uses and no others (a test keeps that true), so
/// that reader and schema cannot disagree.
/// </summary>
internal sealed class SchemaWalker
{
    /// <summary>Every keyword the walker acts on or may leave alone.</summary>
    public static readonly IReadOnlyList<string> Keywords =
    [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties",
        "minProperties", "maxProperties", "items", "minItems", "uniqueItems", "enum", "const", "pattern", "minLength", "minimum",
        "maximum", "oneOf",
    ];

    private readonly List<TemplateProblem> problems = [];

    public static IReadOnlyList<TemplateProblem> Check(YamlMappingNode root)
    {
        var walker = new SchemaWalker();
        walker.Walk(root, SchemaFile.Root, "");
        return walker.problems;
    }

    private void Walk(YamlNode node, JsonElement reference, string path)
    {
        var schema = SchemaFile.Resolve(reference);
        if (schema.TryGetProperty("type", out var type) && !Fits(node, type.GetString()!))
        {
            Add(node, path, "wrong-type." + type.GetString(), Shown(node));
            return;
        }

        switch (node)
        {
            case YamlMappingNode mapping when schema.TryGetProperty("oneOf", out var kinds):
                WalkKind(mapping, kinds, path);
                break;
            case YamlMappingNode mapping:
                WalkMapping(mapping, schema, path);
                break;
            case YamlSequenceNode sequence:
                WalkSequence(sequence, schema, path);
                break;
            case YamlScalarNode scalar:
                problems.AddRange(ScalarRules.Check(scalar, schema, path));
                break;
        }
    }

    /// <summary>One of several kinds of document, told apart by the value of <c>kind</c>.</summary>
    private void WalkKind(YamlMappingNode mapping, JsonElement kinds, string path)
    {
        var written = mapping.Children.TryGetValue(new YamlScalarNode("kind"), out var node) ? node : null;
        var known = kinds.EnumerateArray()
            .ToDictionary(kind => SchemaFile.Resolve(kind).GetProperty("properties").GetProperty("kind").GetProperty("const").GetString()!);
        if (written is YamlScalarNode { Value: { } value } && known.TryGetValue(value, out var schema))
        {
            Walk(mapping, schema, path);
        }
        else
        {
            var options = string.Join(", ", known.Keys);
            Add(written ?? mapping, "kind", written is null ? "missing-kind" : "not-allowed", written is null ? options : Shown(written), options);
        }
    }

    private void WalkMapping(YamlMappingNode mapping, JsonElement schema, string path)
    {
        var properties = schema.GetProperty("properties");
        foreach (var (key, value) in mapping.Children)
        {
            var name = Shown(key);
            if (properties.TryGetProperty(name, out var property))
            {
                Walk(value, property, path.Length == 0 ? name : $"{path}.{name}");
            }
            else
            {
                Unknown(key, value, path, [.. properties.EnumerateObject().Select(known => known.Name)]);
            }
        }

        foreach (var missing in SchemaFile.Texts(schema, "required").Where(name => !mapping.Children.ContainsKey(new YamlScalarNode(name))))
        {
            Add(mapping, path, "missing-key", missing);
        }

        CheckCount(mapping, mapping.Children.Count, schema, path, properties);
    }

    private void CheckCount(YamlMappingNode mapping, int count, JsonElement schema, string path, JsonElement properties)
    {
        if (count < SchemaFile.Number(schema, "minProperties") || count > SchemaFile.Number(schema, "maxProperties"))
        {
            var exactlyOne = SchemaFile.Number(schema, "maxProperties") == 1;
            Add(mapping, path, exactlyOne ? "exactly-one" : "empty", string.Join(", ", properties.EnumerateObject().Select(one => one.Name)));
        }
    }

    /// <summary>A key that does not exist. A key of several words without a value is the rest of a text that a comma cut in two.</summary>
    private void Unknown(YamlNode key, YamlNode value, string path, List<string> known)
    {
        var name = Shown(key);
        if (name.Contains(' ', StringComparison.Ordinal) && YamlKind.Of(value) == "null")
        {
            Add(key, path, "cut-by-comma", name);
        }
        else if (Nearest.To(name, known) is { } near)
        {
            Add(key, path, "unknown-key-near", name, near);
        }
        else
        {
            Add(key, path, "unknown-key", name, string.Join(", ", known));
        }
    }

    private void WalkSequence(YamlSequenceNode sequence, JsonElement schema, string path)
    {
        if (sequence.Children.Count < SchemaFile.Number(schema, "minItems"))
        {
            Add(sequence, path, "too-few", SchemaFile.Number(schema, "minItems")!.Value.ToString(CultureInfo.InvariantCulture));
        }

        var items = schema.GetProperty("items");
        for (var index = 0; index < sequence.Children.Count; index++)
        {
            Walk(sequence.Children[index], items, $"{path}[{index}]");
        }

        if (schema.TryGetProperty("uniqueItems", out _))
        {
            foreach (var twice in sequence.Children.OfType<YamlScalarNode>().GroupBy(item => item.Value).SelectMany(same => same.Skip(1)))
            {
                Add(twice, path, "twice", Shown(twice));
            }
        }
    }

    private static bool Fits(YamlNode node, string type) => YamlKind.Of(node) == type;

    private void Add(YamlNode node, string path, string code, params string[] args) =>
        problems.Add(new(path, (int)node.Start.Line, code, args));

    private static string Shown(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } value } => value.Length > 80 ? value[..80] : value,
        YamlSequenceNode => "[...]",
        _ => "{...}",
    };
}
