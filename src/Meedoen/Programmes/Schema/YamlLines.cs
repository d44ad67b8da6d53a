using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Programmes.Schema;

/// <summary>Finds the line of a place in a document.</summary>
internal static class YamlLines
{
    /// <summary>Line of the deepest part of the path that the document has.</summary>
    public static int Of(YamlMappingNode root, string path)
    {
        YamlNode node = root;
        foreach (var part in path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.'))
        {
            var next = node switch
            {
                YamlMappingNode mapping => mapping.Children.TryGetValue(new YamlScalarNode(part), out var value) ? value : null,
                YamlSequenceNode list when int.TryParse(part, CultureInfo.InvariantCulture, out var index) && index < list.Children.Count =>
                    list.Children[index],
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return (int)node.Start.Line;
    }
}
