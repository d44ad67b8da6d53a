using Microsoft.Playwright;
using Xunit;

namespace Meedoen.BrowserTests.Browser;

/// <summary>One real browser for the whole run: the Chromium of the system (the one without windows where it is), which talks to nobody but us.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>No network of its own: no updates, no reports, no first-run pages.</summary>
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--force-color-profile=srgb",
    ];

    private IPlaywright? playwright;

    /// <summary>The running browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the browser is, or null when it is not installed.</summary>
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select((name, place) => (Path: Path.Combine(folder, name), place))).Where(one => File.Exists(one.Path))
        .OrderBy(one => one.place).Select(one => one.Path).FirstOrDefault();

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Quiet });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
