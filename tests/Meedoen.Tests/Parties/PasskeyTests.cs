using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Passkeys: made with a code of the app, good for this site, one answer per question, gone with the account.</summary>
public sealed class PasskeyTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    [Theory, OnBothDatabases]
    public async Task A_passkey_is_added_with_a_code_and_opens_a_session_by_itself(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await new StaffMember(app, clock).Begin();
        using var passkey = new SoftPasskey();
        (await ruben.AddPasskey(passkey, ruben.NextCode())).ShouldBeOk().ShouldSay("De passkey is toegevoegd").ShouldSay("Laptop");

        using var browser = app.Anonymous();
        (await ruben.SignIn(browser, passkey)).ShouldBeOk().ShouldSay("Ruben Maas");
        using var again = app.Anonymous();
        (await ruben.SignIn(again, passkey)).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_right_code_no_passkey_is_added(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await new StaffMember(app, clock).Begin();
        using var passkey = new SoftPasskey();
        var code = ruben.NextCode();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruben.AddPasskey(passkey, "000000")).Status);
        (await ruben.AddPasskey(passkey, code)).ShouldBeOk();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruben.AddPasskey(passkey, code)).Status);
        Assert.Single((await ruben.Browser.Open("/account")).All(".row"));
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_works_once_and_only_for_its_own_question(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await new StaffMember(app, clock).Begin();
        using var passkey = new SoftPasskey();
        (await ruben.AddPasskey(passkey, ruben.NextCode())).ShouldBeOk();

        using var browser = app.Anonymous();
        var (token, handle, options) = await StaffMember.Ask(browser);
        var answer = passkey.Get(options, ruben.Origin);
        (await browser.Post("/sign-in?handler=Passkey", ("_token", token), ("handle", handle), ("credential", answer))).ShouldBeOk().ShouldSay("Ruben Maas");

        using var thief = app.Anonymous();
        var (theirs, other, _) = await StaffMember.Ask(thief);
        foreach (var replayed in new[] { handle, other, "made-up" })
        {
            Refused(thief, await thief.Post("/sign-in?handler=Passkey", ("_token", theirs), ("handle", replayed), ("credential", answer)));
        }

        var (late, slow, question) = await StaffMember.Ask(thief);
        clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        Refused(thief, await thief.Post("/sign-in?handler=Passkey", ("_token", late), ("handle", slow), ("credential", passkey.Get(question, ruben.Origin))));
    }

    [Theory, OnBothDatabases]
    public async Task Another_site_another_key_and_a_device_that_checked_nobody_open_nothing(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await new StaffMember(app, clock).Begin();
        using var passkey = new SoftPasskey();
        (await ruben.AddPasskey(passkey, ruben.NextCode())).ShouldBeOk();
        using var browser = app.Anonymous();
        Refused(browser, await ruben.SignIn(browser, passkey, "https://meedoen.example.test"));
        using var stranger = new SoftPasskey();
        Refused(browser, await ruben.SignIn(browser, stranger));
        passkey.Verifies = false;
        Refused(browser, await ruben.SignIn(browser, passkey));
        var (token, handle, _) = await StaffMember.Ask(browser);
        Refused(browser, await browser.Post("/sign-in?handler=Passkey", ("_token", token), ("handle", handle), ("credential", "{}")));
    }

    [Theory, OnBothDatabases]
    public async Task A_passkey_that_was_taken_away_and_one_of_somebody_who_left_open_nothing(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await new StaffMember(app, clock).Begin();
        using var first = new SoftPasskey();
        using var second = new SoftPasskey();
        (await ruben.AddPasskey(first, ruben.NextCode(), "Oude telefoon")).ShouldBeOk();
        var two = (await ruben.AddPasskey(second, ruben.NextCode(), "Laptop")).ShouldBeOk();
        (await two.Press("Haal weg: passkey Oude telefoon")).ShouldBeOk().ShouldNotHold("Oude telefoon");

        using var browser = app.Anonymous();
        Refused(browser, await ruben.SignIn(browser, first));
        (await ruben.SignIn(browser, second)).ShouldBeOk();
        await Leave(app);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.Open("/account")).Heading == "Mijn account" ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        using var later = app.Anonymous();
        Assert.Equal(HttpStatusCode.Forbidden, (await ruben.SignIn(later, second)).Status);
        Assert.DoesNotContain(later.Cookies, c => c.Name == Sessions.Cookie);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_invitation_ends_every_passkey(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await new StaffMember(app, clock).Begin();
        using var passkey = new SoftPasskey();
        (await ruben.AddPasskey(passkey, ruben.NextCode())).ShouldBeOk();
        using var anew = await new StaffMember(app, clock).Begin();
        using var browser = app.Anonymous();
        Refused(browser, await ruben.SignIn(browser, passkey));
    }

    private Task<TestApp> Start(DatabaseKind kind) => TestApp.Start(kind, demo: false, configure: b => b.Services.AddSingleton<TimeProvider>(clock));

    internal static async Task Leave(TestApp app, string persona = "ruben-maas") =>
        Assert.False((await SessionTests.End(app, persona, app.Today.AddDays(-1))).IsRefused);

    private static void Refused(Visitor browser, Page answer)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        answer.ShouldSay("Dit lukte niet met de passkey");
        Assert.DoesNotContain(browser.Cookies, c => c.Name == Sessions.Cookie);
    }
}
