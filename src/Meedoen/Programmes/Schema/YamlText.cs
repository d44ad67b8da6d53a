using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Programmes.Schema;

/// <summary>Parses a YAML document into nodes that know their line. Bounded in size and depth; aliases are refused.</summary>
internal static class YamlText
{
    public const int MaxCharacters = 500_000;

    public const int MaxDepth = 40;

    /// <summary>The root of the one document, or the mistake that keeps it from being read.</summary>
    public static (YamlMappingNode? Root, TemplateProblem? Problem) Parse(string yaml)
    {
        if (yaml.Length > MaxCharacters)
        {
            return (null, new("", 1, "too-long", [MaxCharacters.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)]));
        }

        try
        {
            if (Scan(yaml) is { } problem)
            {
                return (null, problem);
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? (root, null)
                : (null, new("", 1, "not-one-mapping", []));
        }
        catch (YamlException mistake)
        {
            return (null, new("", (int)mistake.Start.Line, "not-yaml", [FirstSentence(mistake)]));
        }
    }

    /// <summary>Walks the events first: nesting is counted without recursion, so that a hostile file cannot exhaust the stack.</summary>
    private static TemplateProblem? Scan(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            if (depth > MaxDepth)
            {
                return new("", (int)current.Start.Line, "too-deep", [$"{MaxDepth}"]);
            }

            if (current is AnchorAlias)
            {
                return new("", (int)current.Start.Line, "alias", []);
            }
        }

        return null;
    }

    private static string FirstSentence(YamlException mistake)
    {
        var message = (mistake.InnerException ?? mistake).Message;
        var end = message.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
