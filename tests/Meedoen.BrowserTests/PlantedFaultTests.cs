using Meedoen.BrowserTests.Browser;
using Xunit;

namespace Meedoen.BrowserTests;

/// <summary>The checks see: each catches a fault that was planted for it.</summary>
public sealed class PlantedFaultTests(Stage stage)
{
    [Fact]
    public async Task Axe_catches_a_picture_without_words_and_pale_text()
    {
        var page = await Plant("<img src='data:,'><p style='color:#ccc;background:#fff'>nauwelijks te lezen</p>");
        var found = await Axe.Violations(page);

        Assert.Contains(found, f => f.StartsWith("image-alt:", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("color-contrast:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_too_wide_is_caught()
    {
        var page = await Plant("<div style='width:500px'>breed</div>", width: 320);

        Assert.InRange(await Looks.SidewaysScroll(page), 1, 1000);
        Assert.NotEmpty(await Looks.Wide(page));
    }

    [Fact]
    public async Task A_hidden_focus_and_a_button_out_of_reach_are_caught()
    {
        var page = await Plant("<a href='#' style='outline:none'>link</a><button>knop</button>");

        Assert.Contains(await Looks.KeyboardFaults(page), f => f.StartsWith("focus not visible: <a", StringComparison.Ordinal));
        page = await Plant("<button onkeydown='event.preventDefault()'>een</button><button id='x'>twee</button>");
        Assert.Contains(await Looks.KeyboardFaults(page), f => f.StartsWith("not reached: <button id=\"x\"", StringComparison.Ordinal));
    }

    private async Task<Microsoft.Playwright.IPage> Plant(string body, int width = 800)
    {
        var page = await stage.Open(null, "/health/live", width: width);
        await page.GotoAsync("about:blank");
        await page.SetContentAsync($"<!DOCTYPE html><html lang='nl'><head><title>Proef</title></head><body><main><h1>Proef</h1>{body}</main></body></html>");
        return page;
    }
}
