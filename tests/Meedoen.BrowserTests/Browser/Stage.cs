using System.Collections.Concurrent;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Meedoen.BrowserTests.Browser.Stage))]

namespace Meedoen.BrowserTests.Browser;

/// <summary>The application that the browser looks at, and the browser: one of each for the whole run.</summary>
public sealed class Stage : IAsyncLifetime
{
    private readonly Chromium chromium = new();
    private readonly ConcurrentDictionary<(string? Persona, string Language, bool Script), Lazy<Task<IBrowserContext>>> windows = new();

    /// <summary>The running application, on the fictitious region.</summary>
    public TestApp App { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await chromium.InitializeAsync();
        App = await TestApp.Start(DatabaseKind.Sqlite);
        await Cast.Prepare(App);
    }

    /// <summary>A tab for somebody: signed in as a persona (null: not signed in), in a language, at a width.</summary>
    public async Task<IPage> Open(string? persona, string path, string language = "nl", int width = 1440, bool script = true)
    {
        Assert.SkipWhen(Chromium.Executable is null, "No Chromium: install the package chromium.");
        var page = await (await Window(persona, language, width, script)).NewPageAsync();
        var answer = await page.GotoAsync(path);
        Assert.True(answer!.Status == 200, $"{path} answered {answer.Status} for {persona ?? "nobody"}.");
        return page;
    }

    private async Task<IBrowserContext> Window(string? persona, string language, int width, bool script)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = App.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddCookiesAsync([new() { Name = "meedoen_language", Value = language, Url = App.Address.ToString() }]);
        if (persona is not null)
        {
            using var visitor = await App.As(persona);
            await context.AddCookiesAsync(visitor.Cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = App.Address.ToString() }));
        }

        return context;
    }

    /// <summary>A tab on a screen, in a window that is kept for this reader, language and way of looking; it notes what the browser complains of.</summary>
    public async Task<Look> Look(Screen screen, string language = "nl", bool script = true)
    {
        Assert.SkipWhen(Chromium.Executable is null, "No Chromium: install the package chromium.");
        var window = await windows.GetOrAdd((screen.Persona, language, script), key => new(() => Window(key.Persona, key.Language, 1440, key.Script))).Value;
        return await Browser.Look.At(await window.NewPageAsync(), screen, App.Address.ToString());
    }

    /// <summary>A tab on another application than that of the stage.</summary>
    public async Task<IPage> Blank(Uri address)
    {
        Assert.SkipWhen(Chromium.Executable is null, "No Chromium: install the package chromium.");
        return await (await chromium.Browser.NewContextAsync(new() { BaseURL = address.ToString(), Locale = "nl-NL" })).NewPageAsync();
    }

    /// <summary>A tab on a demo that runs elsewhere, as one of its personas at zuiderzicht.</summary>
    public async Task<IPage> Elsewhere(string demo, string persona, int width, int height)
    {
        Assert.SkipWhen(Chromium.Executable is null, "No Chromium: install the package chromium.");
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = demo,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var form = context.APIRequest.CreateFormData();
        form.Set("organisation", "zuiderzicht");
        form.Set("persona", persona);
        await context.APIRequest.PostAsync("/demo/sign-in", new() { Form = form });
        return await context.NewPageAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        await App.DisposeAsync();
    }
}
