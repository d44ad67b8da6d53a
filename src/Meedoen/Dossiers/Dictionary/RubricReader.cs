using Meedoen.Dossiers.Yaml;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Dossiers.Dictionary;

/// <summary>Reads the file of one rubric: its name and its keys.</summary>
internal static class RubricReader
{
    /// <summary>Adds the rubric and its keys.</summary>
    public static void Read(StrictMap root, DictionaryParts parts)
    {
        var rubric = Enum.TryParse<Rubric>(root.Required("rubric"), out var known) ? known
            : root.Node("rubric") is { } node ? root.Invalid<Rubric>(node, "rubric", "R1-R17") : default;
        parts.Rubrics.Add(new RubricText(rubric, root.Localized("title"), root.Localized("about")));
        ReadKeys(root, new KeyReader(parts, KeyDefaults.Read(root.Map("defaults"), rubric)), parts, table: null);
    }

    /// <summary>Adds the keys listed under <c>keys</c>, a mapping from name to description.</summary>
    public static void ReadKeys(StrictMap parent, KeyReader reader, DictionaryParts parts, string? table)
    {
        foreach (var (name, node) in parent.Map("keys")?.Entries() ?? [])
        {
            if (node is YamlMappingNode mapping)
            {
                parts.Keys.Add(reader.Read(new StrictMap(mapping, parent.Errors), name, table));
            }
            else
            {
                parent.Invalid<object>(node, name, "mapping");
            }
        }
    }
}
