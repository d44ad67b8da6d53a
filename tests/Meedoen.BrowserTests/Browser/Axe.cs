using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Meedoen.BrowserTests.Browser;

/// <summary>
/// Accessibility by axe, WCAG 2.2 levels A and AA and its best practices. Run in the page itself: our pages have no frames, and going
/// through the library's gatherer of frames takes ten times as long.
/// </summary>
public static class Axe
{
    private const string Run = """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
          });
          return {
            passes: found.passes.length,
            violations: found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.html}`)),
          };
        }
        """;

    private static readonly string Script = $"() => {{ {new BundledAxeScriptProvider().GetScript()} }}";

    /// <summary>Fails when axe finds anything.</summary>
    public static async Task Check(IPage page)
    {
        var found = await Violations(page);
        Assert.True(found.Count == 0, $"{page.Url}:\n{string.Join('\n', found)}");
    }

    /// <summary>What axe finds, a line each.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        var found = await page.EvaluateAsync<Found>(Run);
        Assert.NotEqual(0, found.Passes);
        return found.Violations;
    }

    private sealed record Found
    {
        public int Passes { get; set; }

        public string[] Violations { get; set; } = [];
    }
}
