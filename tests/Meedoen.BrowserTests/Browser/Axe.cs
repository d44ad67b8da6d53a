using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Meedoen.BrowserTests.Browser;

/// <summary>Accessibility by axe, WCAG 2.2 levels A and AA and its best practices.</summary>
public static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Fails when axe finds anything.</summary>
    public static async Task Check(IPage page)
    {
        var found = await Violations(page);
        Assert.True(found.Count == 0, $"{page.Url}:\n{string.Join('\n', found)}");
    }

    /// <summary>What axe finds, a line each.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        var result = await page.RunAxe(Options);
        Assert.NotEmpty(result.Passes);
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}"))];
    }
}
