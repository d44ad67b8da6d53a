using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>The documents that a newcomer meets first are there, short, and lead somewhere.</summary>
public sealed class DocumentTests
{
    private const int MaxReadme = 120, MaxDecision = 80;

    private static readonly string[] Expected =
        ["README.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE", "publiccode.yml", "docs/glossary.md", "docs/events.md", "docs/status.md"];

    [Fact]
    public void The_documents_are_there() => Assert.All(Expected, path => Assert.True(File.Exists(Repository.PathOf(path)), path));

    [Fact]
    public void The_readme_fits_in_one_sitting() => Assert.InRange(Repository.Read("README.md").Split('\n').Length, 20, MaxReadme + 1);

    [Fact]
    public void The_licence_is_the_whole_licence()
    {
        var licence = Repository.Read("LICENSE");

        Assert.StartsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2", licence, StringComparison.Ordinal);
        Assert.Contains("15.Applicable Law", licence, StringComparison.Ordinal);
        Assert.Contains("Appendix", licence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_decision_is_short_and_names_its_cost()
    {
        var decisions = Repository.Files("docs/adr").Where(p => p.EndsWith(".md", StringComparison.Ordinal)).ToList();

        Assert.True(decisions.Count >= 8);
        Assert.Equal(decisions.Count, decisions.Select(d => Path.GetFileName(d)[..4]).Distinct().Count());
        Assert.All(decisions, path =>
        {
            var text = Repository.Read(path);
            Assert.True(text.Split('\n').Length <= MaxDecision + 1, $"{path} is too long.");
            Assert.All(["## Context", "## Decision", "## What it costs"], heading => Assert.True(text.Contains(heading, StringComparison.Ordinal), $"{path} has no '{heading}'."));
        });
    }

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var links = Repository.Files().Where(p => p.EndsWith(".md", StringComparison.Ordinal)).SelectMany(LinksOf).ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(l => !File.Exists(Repository.PathOf(l.Target)) && !Directory.Exists(Repository.PathOf(l.Target))).Select(l => $"{l.From}: {l.Target}"));
    }

    private static IEnumerable<(string From, string Target)> LinksOf(string path) =>
        System.Text.RegularExpressions.Regex.Matches(Repository.Read(path), @"\]\((?!https?:|mailto:|#)([^)#\s]+)")
            .Select(m => (path, Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, m.Groups[1].Value))).Replace('\\', '/')));
}
