using Meedoen.Programmes.Checking;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Programmes.Schema;

/// <summary>Reads a template in three rounds: is it YAML, does it fit the schema, does it make sense. Each round needs the one before.</summary>
internal static class TemplateReader
{
    public static TemplateReading Read(string yaml, Func<string, bool>? isDictionaryKey, IReadOnlyCollection<string>? targetGroups)
    {
        var (root, unreadable) = YamlText.Parse(yaml);
        if (root is null)
        {
            return new(null, null, [unreadable!]);
        }

        var kind = root.Children.TryGetValue(new YamlScalarNode("kind"), out var node) ? (node as YamlScalarNode)?.Value : null;
        var problems = SchemaWalker.Check(root);
        if (problems.Count > 0 || kind != "programme")
        {
            return new(null, kind, [.. problems.OrderBy(problem => problem.Line)]);
        }

        var template = ProgrammeParts.Template(new(root));
        var findings = TemplateChecks.Run(template, isDictionaryKey, targetGroups)
            .Select(finding => new TemplateProblem(finding.Path, YamlLines.Of(root, finding.Path), finding.Code, finding.Args))
            .OrderBy(problem => problem.Line)
            .ToList();
        return new(findings.Count == 0 ? template : null, kind, findings);
    }
}
