using System.Text;

namespace Meedoen.Tests.Scenarios;

/// <summary>Writes docs/status.md: every clause of every scenario, with the tests that prove it.</summary>
internal static class StatusPage
{
    public const string Path = "docs/status.md";

    public static string Write(IReadOnlyList<Claim> claims)
    {
        var asked = Catalogue.InScope.SelectMany(s => s.Clauses.Select((c, i) => (s.Id, Number: i + 1, c.Deferred))).Where(c => c.Deferred is null).ToList();
        var proven = asked.Count(a => claims.Any(c => c.Scenario == a.Id && c.Clause == a.Number));
        var page = new StringBuilder();
        page.Append("# What is proven\n\n");
        page.Append("Made from the tests by `./test docs`; a test fails when this page is not up to date.\n");
        page.Append("A test marked \"both\" runs on SQLite and on PostgreSQL.\n\n");
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"**{proven} of {asked.Count}** clauses in scope have a test.\n");
        foreach (var scenario in Catalogue.InScope)
        {
            Append(page, scenario, claims);
        }

        page.Append("\n## Not in scope yet\n");
        foreach (var (part, scenarios) in Catalogue.Later)
        {
            page.Append($"\n**{part}.** ").AppendJoin("; ", scenarios.Select(s => $"{s.Id} {s.Title}")).Append(".\n");
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Scenario scenario, IReadOnlyList<Claim> claims)
    {
        page.Append($"\n## {scenario.Id} {scenario.Title}\n\n| # | What must be true | Proven by |\n| --: | --- | --- |\n");
        for (var i = 0; i < scenario.Clauses.Length; i++)
        {
            var clause = scenario.Clauses[i];
            var tests = claims.Where(c => c.Scenario == scenario.Id && c.Clause == i + 1).OrderBy(c => c.Test, StringComparer.Ordinal)
                .Select(c => $"`{c.Test}`{(c.OnBoth ? " (both)" : c.File.Contains("BrowserTests", StringComparison.Ordinal) ? " (browser)" : "")}").Distinct().ToList();
            var proof = tests.Count > 0 ? string.Join("<br>", tests) : clause.Deferred is null ? "**not yet**" : $"deferred: {clause.Deferred}";
            page.Append($"| {i + 1} | {clause.Text} | {proof} |\n");
        }
    }
}
