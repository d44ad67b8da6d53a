using Meedoen.Dossiers.Yaml;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Dossiers.Dictionary;

/// <summary>Reads <c>forms.yaml</c>: titles and sections; the fields follow from the keys.</summary>
internal static class FormOutlineReader
{
    /// <summary>Adds the forms.</summary>
    public static void Read(StrictMap root, DictionaryParts parts)
    {
        foreach (var (id, node) in root.Map("forms")?.Entries() ?? [])
        {
            if (node is YamlMappingNode mapping)
            {
                var map = new StrictMap(mapping, root.Errors);
                parts.Forms.Add(new FormOutline(id, map.Localized("title"), map.Required("purpose"), map.Flag("participant"), [.. Sections(map)]));
                map.Close();
            }
            else
            {
                root.Invalid<object>(node, id, "mapping");
            }
        }
    }

    private static IEnumerable<FormSectionOutline> Sections(StrictMap form)
    {
        var sections = form.Map("sections");
        foreach (var (id, _) in sections?.Entries() ?? [])
        {
            yield return new FormSectionOutline(id, sections!.Localized(id));
        }
    }
}
