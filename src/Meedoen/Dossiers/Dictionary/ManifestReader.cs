using System.Globalization;
using Meedoen.Dossiers.Yaml;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Dossiers.Dictionary;

/// <summary>Reads <c>dictionary.yaml</c>: version, purposes, retention rules and shared sets of options.</summary>
internal static class ManifestReader
{
    /// <summary>Adds what the manifest says.</summary>
    public static void Read(StrictMap root, DictionaryParts parts)
    {
        parts.Version = new DictionaryVersion(root.Required("version"), Date(root), string.Empty);
        foreach (var (id, map) in Maps(root, "purposes"))
        {
            parts.Purposes.Add(new Purpose(id, map.Localized("label"), map.Localized("why"), map.List("basis")));
            map.Close();
        }

        foreach (var (id, map) in Maps(root, "retention"))
        {
            parts.Retention.Add(new RetentionRule(id, map.Localized("label"), [.. Terms(map)]));
            map.Close();
        }

        foreach (var (id, map) in Maps(root, "options"))
        {
            parts.OptionSets[id] = OptionReader.Options(map);
        }
    }

    private static DateOnly Date(StrictMap root) =>
        DateOnly.TryParseExact(root.Required("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : root.Invalid<DateOnly>(root.Node("date") ?? new YamlScalarNode("?"), "date", "yyyy-MM-dd");

    private static IEnumerable<RetentionTerm> Terms(StrictMap rule)
    {
        foreach (var (regime, map) in Maps(rule, "terms"))
        {
            yield return new RetentionTerm(regime, map.Number("months") ?? 0, map.Required("from"), map.Required("article"), map.Flag("verified"));
            map.Close();
        }
    }

    private static IEnumerable<(string Id, StrictMap Map)> Maps(StrictMap parent, string key)
    {
        foreach (var (id, node) in parent.Map(key)?.Entries() ?? [])
        {
            if (node is YamlMappingNode mapping)
            {
                yield return (id, new StrictMap(mapping, parent.Errors));
            }
            else
            {
                parent.Invalid<object>(node, id, "mapping");
            }
        }
    }
}
