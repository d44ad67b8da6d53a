using Microsoft.Playwright;

namespace Meedoen.BrowserTests.Browser;

/// <summary>What can be measured of how a page looks and is operated.</summary>
public static class Looks
{
    private const int MostTabs = 600;

    /// <summary>A date field has several stops inside; more than this is a trap.</summary>
    private const int MostStops = 8;

    private const string FocusState = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return null;
          const s = getComputedStyle(e);
          const box = e.getBoundingClientRect();
          const seen = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
          window.__visited ??= new Map();
          const same = window.__last === e;
          const known = window.__visited.has(e) && !same;
          window.__last = e;
          window.__visited.set(e, window.__visited.get(e) || (seen && box.width > 0 && box.height > 0));
          return { known, same };
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
        var stay = 0;
        for (var i = 0; i < MostTabs && stay < MostStops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Focus?>(FocusState) is not { Known: false } focus)
            {
                break;
            }

            stay = focus.Same ? stay + 1 : 0;
        }

        return await page.EvaluateAsync<string[]>(Faults);
    }

    /// <summary>A picture of the whole page in artifacts/screens/.</summary>
    public static Task Shoot(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

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

    private sealed record Focus
    {
        public bool Known { get; set; }

        public bool Same { get; set; }
    }
}
