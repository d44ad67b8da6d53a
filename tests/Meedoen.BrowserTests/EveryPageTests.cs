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
        await using var look = await stage.Look(Screens.Of(name));
        var page = look.Page;
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            await Looks.Shoot(page, $"{name}-{width}");
            Assert.True(await Looks.SidewaysScroll(page) == 0, $"{name} at {width}: {string.Join('\n', await Looks.Wide(page))}");
            if (width != 768)
            {
                await Axe.Check(page);
            }
        }

        Assert.Equal("nl", await page.Locator("html").GetAttributeAsync("lang"));
    }
}
