using Microsoft.Playwright;

namespace Meedoen.BrowserTests.Browser;

/// <summary>What can be measured of how a page looks and is operated.</summary>
public static class Looks
{
    private const string FocusState = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return null;
          const s = getComputedStyle(e);
          const box = e.getBoundingClientRect();
          const seen = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
          window.__visited ??= new Map();
          const known = window.__visited.has(e) && window.__last !== e;
          window.__last = e;
          window.__visited.set(e, true);
          return { html: e.outerHTML.slice(0, 120), seen, shown: box.width > 0 && box.height > 0, known };
        }
        """;

    private const string Unreached = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
          .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ checkVisibilityCSS: true, checkOpacity: false }))
          .filter(e => !(e.type === 'radio'))
          .filter(e => !window.__visited?.has(e))
          .map(e => e.outerHTML.slice(0, 120))
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
    public static async Task<IReadOnlyList<string>> KeyboardFaults(IPage page, int most = 400)
    {
        var faults = new List<string>();
        for (var i = 0; i < most; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Focus?>(FocusState) is not { } focus || focus.Known)
            {
                return [.. faults, .. (await page.EvaluateAsync<string[]>(Unreached)).Select(html => "not reached: " + html)];
            }

            if (!focus.Seen || !focus.Shown)
            {
                faults.Add("focus not visible: " + focus.Html);
            }
        }

        return faults;
    }

    /// <summary>A picture of the whole page in artifacts/screens/.</summary>
    public static Task Shoot(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });

    private static string Folder { get; } = FindFolder();

    private static string FindFolder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Meedoen.slnx")))
        {
            at = at.Parent;
        }

        return Directory.CreateDirectory(Path.Combine(at?.FullName ?? AppContext.BaseDirectory, "artifacts", "screens")).FullName;
    }

    private sealed record Focus
    {
        public string Html { get; set; } = "";

        public bool Seen { get; set; }

        public bool Shown { get; set; }

        public bool Known { get; set; }
    }
}
