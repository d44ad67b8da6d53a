using Microsoft.Playwright;

namespace Meedoen.BrowserTests.Browser;

/// <summary>What can be measured of how a page looks and is operated.</summary>
public static class Looks
{
    private const int MostTabs = 600;

    private const int TabsAtOnce = 20;

    /// <summary>The page notes by itself where the focus comes and whether that is seen: going there and asking each time takes minutes.</summary>
    private const string WatchFocus = """
        () => {
          window.__visited = new Map();
          window.__round = false;
          let last = null;
          document.addEventListener('focusin', ({ target: e }) => {
            window.__round ||= e !== last && window.__visited.has(e);
            last = e;
            const s = getComputedStyle(e);
            const box = e.getBoundingClientRect();
            const seen = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
            window.__visited.set(e, window.__visited.get(e) || (seen && box.width > 0 && box.height > 0));
          });
        }
        """;

    private const string Faults = """
        () => [
          ...[...(window.__visited ?? [])].filter(([e, seen]) => !seen).map(([e]) => 'focus not visible: ' + e.outerHTML.slice(0, 120)),
          ...[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(e => !e.disabled && e.tabIndex >= 0 && e.type !== 'radio' && e.checkVisibility({ checkVisibilityCSS: true }))
            .filter(e => !window.__visited?.has(e))
            .map(e => 'not reached: ' + e.outerHTML.slice(0, 120)),
        ]
        """;

    /// <summary>How many pixels of the page lie beside the window: 0 when nobody has to scroll sideways.</summary>
    public static Task<int> SidewaysScroll(IPage page) =>
        page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    /// <summary>Elements that stick out of the window at the right, to find the cause.</summary>
    public static Task<string[]> Wide(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .slice(0, 5).map(e => e.outerHTML.slice(0, 100))
        """);

    /// <summary>Goes through the page with the Tab key; what cannot be reached, or gets the focus unseen, is named.</summary>
    public static async Task<IReadOnlyList<string>> KeyboardFaults(IPage page)
    {
        await page.EvaluateAsync(WatchFocus);
        for (var pressed = 0; pressed < MostTabs && !await page.EvaluateAsync<bool>("() => window.__round"); pressed += TabsAtOnce)
        {
            for (var i = 0; i < TabsAtOnce; i++)
            {
                await page.Keyboard.PressAsync("Tab");
            }
        }

        return await page.EvaluateAsync<string[]>(Faults);
    }

    /// <summary>A picture of the whole page in artifacts/screens/, for who asked for pictures with MEEDOEN_SCREENS=1.</summary>
    public static Task Shoot(IPage page, string name) => !Pictures ? Task.CompletedTask : page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static bool Pictures { get; } = Environment.GetEnvironmentVariable("MEEDOEN_SCREENS") == "1";

    private static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screens")).FullName;

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Meedoen.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? AppContext.BaseDirectory;
    }
}
