using Meedoen.Dossiers.Yaml;
using Meedoen.Platform.Text;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Dossiers.Dictionary;

/// <summary>Reads the options of a choice: a mapping from code to label, or the name of a shared set.</summary>
internal static class OptionReader
{
    /// <summary>The options of a mapping. A label is a text per language, or one text that is the same in all of them (<c>A1</c>).</summary>
    public static IReadOnlyList<DataOption> Options(StrictMap map)
    {
        var options = new List<DataOption>();
        foreach (var (code, node) in map.Entries())
        {
            var texts = node is YamlMappingNode labels
                ? labels.Children.ToDictionary(label => label.Key.ToString(), label => label.Value.ToString(), StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal) { ["nl"] = node.ToString(), ["en"] = node.ToString() };
            if (!texts.ContainsKey("nl") || !texts.ContainsKey("en"))
            {
                map.Invalid<object>(node, code, "{nl: ..., en: ...}");
            }

            options.Add(new DataOption(code, new Localized(texts)));
        }

        return options;
    }

    /// <summary>The options of a key: its own, or those of a shared set.</summary>
    public static IReadOnlyList<DataOption> Of(StrictMap key, DictionaryParts parts) => key.Node("options") switch
    {
        null => [],
        YamlMappingNode own => Options(new StrictMap(own, key.Errors)),
        var node when parts.OptionSets.TryGetValue(node.ToString(), out var shared) => shared,
        var node => key.Invalid<IReadOnlyList<DataOption>>(node, "options", string.Join(", ", parts.OptionSets.Keys)) ?? [],
    };
}
