using Meedoen.BrowserTests.Browser;
using Xunit;

namespace Meedoen.BrowserTests;

/// <summary>What must be true of every page, whoever reads it: by keyboard, without JavaScript, in another language.</summary>
public sealed class EveryReaderTests(Stage stage)
{
    [Theory, MemberData(nameof(Screens.Names), MemberType = typeof(Screens))]
    public async Task Everything_can_be_reached_by_keyboard_and_the_focus_is_seen(string name)
    {
        await using var look = await stage.Look(Screens.Of(name));

        Assert.Empty(await Looks.KeyboardFaults(look.Page));
    }

    [Theory, MemberData(nameof(Screens.Names), MemberType = typeof(Screens))]
    public async Task It_works_without_JavaScript(string name)
    {
        await using var look = await stage.Look(Screens.Of(name), script: false);

        Assert.NotEqual("", (await look.Page.Locator("h1").First.TextContentAsync())?.Trim());
        Assert.Equal(1, await look.Page.Locator("main").CountAsync());
    }

    [Theory, MemberData(nameof(Screens.Names), MemberType = typeof(Screens))]
    public async Task It_says_its_language_and_direction_and_leaves_no_text_untranslated(string name)
    {
        var screen = Screens.Of(name);
        foreach (var (language, direction) in screen.ForParticipants ? new[] { ("en", "ltr"), ("ar", "rtl") } : [("en", "ltr")])
        {
            await using var look = await stage.Look(screen, language);
            var page = look.Page;
            var html = page.Locator("html");
            Assert.Equal(screen.DutchAlways ? "nl" : language, await html.GetAttributeAsync("lang"));
            Assert.Equal(direction, await html.GetAttributeAsync("dir"));
            Assert.DoesNotMatch(@"\[\w+\.[\w.-]+\]", await page.Locator("body").InnerTextAsync());
            await Axe.Check(page);
            await Looks.Shoot(page, $"{name}-{language}");
        }
    }
}
