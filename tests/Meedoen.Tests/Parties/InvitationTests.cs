using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>The link of an invitation leaves the address at once: what lets somebody in stays in no history, log or language switch.</summary>
public sealed class InvitationTests
{
    private const string OnceMore = "Open de link van de uitnodiging nog een keer";

    [Theory, OnBothDatabases]
    public async Task The_language_switch_and_a_wrong_password_repeat_nothing_of_the_link_and_the_invitation_is_taken_all_the_same(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var link = await StaffMember.Invite(app);
        using var browser = app.Anonymous();
        var page = (await browser.Open("/invitation/" + link)).ShouldBeOk().ShouldNotHold(Secret(link));
        Assert.Equal("/invitation", page.Url.PathAndQuery);
        Assert.DoesNotContain(browser.Cookies, cookie => cookie.Value.Contains(Secret(link), StringComparison.Ordinal));

        var english = (await browser.Open(page.Document.QuerySelector("a[href*='/preferences/language/en']")!.GetAttribute("href")!)).ShouldBeOk();
        Assert.Equal(("/invitation", "Welcome to Meedoen"), (english.Url.PathAndQuery, english.Heading));
        browser.Speak("nl");
        var wrong = (await Choose(await browser.Open("/invitation"), "iets anders dan dit")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldNotHold(Secret(link));
        Assert.Equal("/invitation", wrong.Url.PathAndQuery);

        (await Choose(wrong)).ShouldBeOk().ShouldSay("Klaar");
        Assert.DoesNotContain(browser.Cookies, cookie => cookie.Name == "meedoen_invitation");
        (await browser.Open("/invitation/" + link)).ShouldBe(HttpStatusCode.Gone).ShouldSay("Deze link werkt niet meer");
    }

    [Theory, OnBothDatabases]
    public async Task Without_the_sealed_link_it_asks_to_open_the_link_again_and_that_works(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var link = await StaffMember.Invite(app);
        using var browser = app.Anonymous();
        (await browser.Open("/invitation")).ShouldBe(HttpStatusCode.Gone).ShouldSay(OnceMore);
        browser.Plant("meedoen_invitation", link);
        (await browser.Open("/invitation")).ShouldBe(HttpStatusCode.Gone).ShouldSay(OnceMore);

        var page = (await browser.Open("/invitation/" + link)).ShouldBeOk();
        browser.Forget("meedoen_invitation");
        (await browser.Open("/invitation")).ShouldBe(HttpStatusCode.Gone).ShouldSay(OnceMore);
        (await page.Form("Verder").Set("ticket", link).Fill("Nieuw wachtwoord", StaffMember.Password).Fill("Hetzelfde wachtwoord", StaffMember.Password).Submit())
            .ShouldBe(HttpStatusCode.Gone).ShouldSay(OnceMore);

        (await Choose((await browser.Open("/invitation/" + link)).ShouldBeOk())).ShouldBeOk().ShouldSay("Klaar");
    }

    [Theory, OnBothDatabases]
    public async Task Two_invitations_in_one_browser_each_open_their_own_account(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var browser = app.Anonymous();
        var ruben = (await browser.Open("/invitation/" + await StaffMember.Invite(app))).ShouldSay("Ruben Maas");
        (await browser.Open("/invitation/" + await StaffMember.Invite(app, "elise-verhagen"))).ShouldBeOk().ShouldSay("Elise Verhagen");

        (await Choose(ruben)).ShouldBeOk().ShouldSay("ruben-maas@").ShouldNotHold("elise-verhagen@");
    }

    private static Task<Page> Choose(Page page, string? repeated = null) =>
        page.Form("Verder").Fill("Nieuw wachtwoord", StaffMember.Password).Fill("Hetzelfde wachtwoord", repeated ?? StaffMember.Password).Submit();

    private static string Secret(string link) => link.Split('.')[1];
}
