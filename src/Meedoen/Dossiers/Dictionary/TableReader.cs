using Meedoen.Dossiers.Yaml;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Dossiers.Dictionary;

/// <summary>Reads <c>tables.yaml</c>: the columns of things with a life cycle, declared like facts.</summary>
internal static class TableReader
{
    /// <summary>Adds the columns of every table.</summary>
    public static void Read(StrictMap root, DictionaryParts parts)
    {
        foreach (var (name, node) in root.Map("tables")?.Entries() ?? [])
        {
            if (node is not YamlMappingNode mapping)
            {
                root.Invalid<object>(node, name, "mapping");
                continue;
            }

            var table = new StrictMap(mapping, root.Errors);
            var rubric = Enum.TryParse<Rubric>(table.Required("rubric"), out var known) ? known : default;
            RubricReader.ReadKeys(table, new KeyReader(parts, KeyDefaults.Read(table.Map("defaults"), rubric)), parts, name);
            table.Close();
        }
    }
}
