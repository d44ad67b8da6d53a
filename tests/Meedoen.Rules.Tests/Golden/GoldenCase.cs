using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>One worked example: what goes in, what must come out.</summary>
public sealed record GoldenCase(string Id, GoldenInput In, IReadOnlyDictionary<string, object?> Out)
{
    private static readonly HashSet<string> Columns = new(["id", "rule", "cite", "in", "out", "basis", "note"], StringComparer.Ordinal);

    /// <summary>The examples of a file; a column that nobody knows is an error.</summary>
    public static IReadOnlyList<GoldenCase> Read(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        return stream.Documents is [{ RootNode: YamlSequenceNode rows }] ? [.. rows.Select(row => Case((YamlMappingNode)row))] : throw new FormatException($"{path}: no list of examples");
    }

    /// <summary>A value as text, so that both sides compare alike.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        string text => text,
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        IEnumerable<string> many => $"[{string.Join(", ", many)}]",
        IEnumerable<object?> many => $"[{string.Join(", ", many.Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static GoldenCase Case(YamlMappingNode row)
    {
        var cells = Map(row);
        var unknown = cells.Keys.Where(key => !Columns.Contains(key)).ToList();
        return unknown.Count > 0
            ? throw new FormatException($"line {row.Start.Line}: unknown column {string.Join(", ", unknown)}")
            : new((string)cells["id"]!, new(Part(cells, "in")), Part(cells, "out"));
    }

    private static Dictionary<string, object?> Part(Dictionary<string, object?> cells, string name) =>
        cells.TryGetValue(name, out var part) && part is Dictionary<string, object?> map ? map : throw new FormatException($"{cells["id"]}: no '{name}'");

    private static Dictionary<string, object?> Map(YamlMappingNode node) =>
        node.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => Value(pair.Value), StringComparer.Ordinal);

    private static object? Value(YamlNode node) => node switch
    {
        YamlMappingNode map => Map(map),
        YamlSequenceNode list => list.Select(Value).ToList(),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: null or "" or "null" or "~" } => null,
        YamlScalarNode scalar => scalar.Value,
        _ => throw new FormatException($"line {node.Start.Line}"),
    };
}
