using Meedoen.BrowserTests.Browser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.BrowserTests;

/// <summary>What must be true of every page, looked at in a real browser.</summary>
public sealed class EveryPageTests(Stage stage)
{
    private static readonly int[] Widths = [320, 768, 1440];

    [Fact]
    public void Every_page_of_the_application_is_on_the_list()
    {
        var pages = stage.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        var listed = Screens.All.Select(s => s.Route).Concat(Screens.ByForm).Distinct().ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Except(listed).Select(p => $"not looked at: {p}"));
        Assert.Empty(listed.Except(pages).Select(p => $"no such page: {p}"));
    }

    [Theory, MemberData(nameof(Screens.Names), MemberType = typeof(Screens))]
    public async Task It_fits_every_width_and_axe_finds_nothing(string name)
    {
        var screen = Screens.Of(name);
        foreach (var width in Widths)
        {
            var page = await stage.Open(screen.Persona, screen.Address, width: width);
            await Looks.Shoot(page, $"{name}-{width}");
            Assert.True(await Looks.SidewaysScroll(page) == 0, $"{name} at {width}: {string.Join('\n', await Looks.Wide(page))}");
            Assert.Equal("nl", await page.Locator("html").GetAttributeAsync("lang"));
            if (width != 768)
            {
                await Axe.Check(page);
            }

            await page.Context.CloseAsync();
        }
    }

    [Theory, MemberData(nameof(Screens.Names), MemberType = typeof(Screens))]
    public async Task Everything_can_be_reached_by_keyboard_and_the_focus_is_seen(string name)
    {
        var screen = Screens.Of(name);
        var page = await stage.Open(screen.Persona, screen.Address);

        Assert.Empty(await Looks.KeyboardFaults(page));
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Screens.Names), MemberType = typeof(Screens))]
    public async Task It_works_without_JavaScript(string name)
    {
        var screen = Screens.Of(name);
        var page = await stage.Open(screen.Persona, screen.Address, script: false);

        Assert.NotEqual("", (await page.Locator("h1").First.TextContentAsync())?.Trim());
        Assert.Equal(1, await page.Locator("main").CountAsync());
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Screens.Names), MemberType = typeof(Screens))]
    public async Task It_says_its_language_and_direction_and_leaves_no_text_untranslated(string name)
    {
        var screen = Screens.Of(name);
        foreach (var (language, direction) in screen.ForParticipants ? new[] { ("en", "ltr"), ("ar", "rtl") } : [("en", "ltr")])
        {
            var page = await stage.Open(screen.Persona, screen.Address, language);
            var html = page.Locator("html");
            Assert.Equal(screen.DutchAlways ? "nl" : language, await html.GetAttributeAsync("lang"));
            Assert.Equal(direction, await html.GetAttributeAsync("dir"));
            Assert.DoesNotMatch(@"\[\w+\.[\w.-]+\]", await page.Locator("body").InnerTextAsync());
            await Axe.Check(page);
            await Looks.Shoot(page, $"{name}-{language}");
            await page.Context.CloseAsync();
        }
    }

    [Theory, MemberData(nameof(Screens.Names), MemberType = typeof(Screens))]
    public async Task The_browser_has_nothing_to_complain_of(string name)
    {
        var screen = Screens.Of(name);
        var complaints = new List<string>();
        var page = await stage.Open(screen.Persona, "/health/live");
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith(stage.App.Address.ToString(), StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [$"asks elsewhere: {request.Url}"]);
        await page.GotoAsync(screen.Address, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        complaints.RemoveAll(c => screen.Name.StartsWith("error-", StringComparison.Ordinal) && c.Contains("status of", StringComparison.Ordinal));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }
}
