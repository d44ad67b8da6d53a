using Meedoen.BrowserTests.Browser;
using Xunit;

namespace Meedoen.BrowserTests;

/// <summary>A session that ended in the middle of a form: a page that says so, and keeps what was typed.</summary>
public sealed class SessionEndedTests(Stage stage)
{
    [Fact]
    public async Task The_page_that_asks_to_sign_in_again_is_as_good_as_any_other()
    {
        foreach (var width in new[] { 320, 1440 })
        {
            var page = await stage.Open("meryem-aslan", $"/persons/{Cast.Played.Hanan}/conversations/plan", width: width);
            await page.Locator("main textarea, main input[type=text]").First.FillAsync("Participatiehuis, kamer 3");
            await page.Context.ClearCookiesAsync();
            await page.Locator("main form[method=post] button[type=submit]").Last.ClickAsync();
            await page.WaitForLoadStateAsync();

            Assert.NotEqual("", (await page.Locator("h1").First.TextContentAsync())?.Trim());
            await Looks.Shoot(page, $"sign-in-again-{width}");
            Assert.Equal(0, await Looks.SidewaysScroll(page));
            await Axe.Check(page);
            await page.Context.CloseAsync();
        }
    }
}
