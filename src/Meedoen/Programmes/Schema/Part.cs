using System.Globalization;
using Meedoen.Platform.Text;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Programmes.Schema;

/// <summary>A mapping that the schema has approved, read by key. Absent keys give null, false or nothing.</summary>
internal sealed class Part(YamlMappingNode node)
{
    public Part? Child(string key) => Find(key) is YamlMappingNode child ? new(child) : null;

    public Part Needed(string key) => new((YamlMappingNode)Find(key)!);

    public IReadOnlyList<T> List<T>(string key, Func<Part, T> bind) =>
        Find(key) is YamlSequenceNode items ? [.. items.Children.Select(item => bind(new((YamlMappingNode)item)))] : [];

    public IReadOnlyList<string> Words(string key) =>
        Find(key) is YamlSequenceNode items ? [.. items.Children.Select(item => ((YamlScalarNode)item).Value!)] : [];

    public string Word(string key) => ((YamlScalarNode)Find(key)!).Value!;

    public string? WordOrNull(string key) => Find(key) is YamlScalarNode scalar ? scalar.Value : null;

    public int Number(string key) => int.Parse(Word(key), CultureInfo.InvariantCulture);

    public int? NumberOrNull(string key) => Find(key) is null ? null : Number(key);

    public bool Flag(string key, bool absent = false) =>
        Find(key) is YamlScalarNode { Value: { } value } ? value.Equals("true", StringComparison.OrdinalIgnoreCase) : absent;

    public Localized Text(string key) => TextOrNull(key)!;

    public Localized? TextOrNull(string key) => Find(key) is YamlMappingNode texts
        ? new(texts.Children.ToDictionary(
            text => ((YamlScalarNode)text.Key).Value!, text => ((YamlScalarNode)text.Value).Value!, StringComparer.Ordinal))
        : null;

    /// <summary>The value of an enumeration, written in lower case with underscores.</summary>
    public T Choice<T>(string key, T absent = default)
        where T : struct, Enum => WordOrNull(key) is { } word ? Enumerated<T>(word) : absent;

    public IReadOnlyList<T> Choices<T>(string key)
        where T : struct, Enum => [.. Words(key).Select(Enumerated<T>)];

    /// <summary>The first key and its part, for mappings that hold exactly one.</summary>
    public (string Key, YamlNode Value) Only => (((YamlScalarNode)node.Children.First().Key).Value!, node.Children.First().Value);

    public IEnumerable<string> Keys => node.Children.Keys.Select(key => ((YamlScalarNode)key).Value!);

    private static T Enumerated<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
