using Meedoen.BrowserTests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace Meedoen.BrowserTests;

/// <summary>What scripts add to a form must never stand in its way, nor bring words to the file of somebody else.</summary>
public sealed class FormTests(Stage stage)
{
    private const string Phone = "input[name=phone]";
    private const string Save = "main form[data-draft] .actions button >> nth=0";

    [Fact]
    public async Task A_form_with_two_buttons_is_sent_at_the_first_press()
    {
        var page = await Introduction(Cast.Played.Hanan);
        await page.FillAsync(Phone, "06-0000 0011");
        await Press(page);

        Assert.EndsWith($"/persons/{Cast.Played.Hanan}?said=form-saved", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_for_one_person_is_not_there_for_another_and_gone_once_it_is_saved()
    {
        var page = await Introduction(Cast.Played.Hanan);
        await page.FillAsync(Phone, "06-0000 0022");
        await page.WaitForFunctionAsync("() => Object.keys(sessionStorage).length > 0");

        await page.GotoAsync($"/persons/{Cast.Played.Fatou}/forms/introduction");
        Assert.DoesNotContain("0022", await page.InputValueAsync(Phone), StringComparison.Ordinal);

        await page.GotoAsync($"/persons/{Cast.Played.Hanan}/forms/introduction");
        Assert.Equal("06-0000 0022", await page.InputValueAsync(Phone));
        await Press(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Object.keys(sessionStorage).length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_saves_second_sees_what_the_first_wrote_and_keeps_the_own_text()
    {
        const string Minutes = "input[name=max-travel-minutes]";
        var form = $"/persons/{Cast.Played.Hanan}/forms/mobility";
        var second = await stage.Open("meryem-aslan", form);
        var first = await stage.Open("gerda-smit", form);
        await first.FillAsync(Minutes, "25");
        await Press(first);
        await second.FillAsync(Minutes, "40");
        await Press(second);

        Assert.Equal("40", await second.InputValueAsync(Minutes));
        Assert.Contains("25", await second.Locator(".notice--warning").InnerTextAsync(), StringComparison.Ordinal);
        await Axe.Check(second);
        await Looks.Shoot(second, "form-conflict");
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    private Task<IPage> Introduction(Guid person) => stage.Open("meryem-aslan", $"/persons/{person}/forms/introduction");

    private static async Task Press(IPage page)
    {
        await page.RunAndWaitForResponseAsync(() => page.ClickAsync(Save), answer => answer.Request.Method == "POST");
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.WaitForFunctionAsync("() => document.querySelector('.notice--ok, .notice--warning') !== null");
    }
}
