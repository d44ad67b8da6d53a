using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Signing in while somebody else tries to be me, while the clocks differ, and while the account is being closed.</summary>
public sealed class HardSignInTests
{
    private const string Planted = "zuiderzicht.attackers-token";

    /// <summary>Begins at the beginning of a step of thirty seconds, so that every code below has a known age.</summary>
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    [Theory, OnBothDatabases]
    public async Task A_session_planted_before_the_password_and_the_code_is_not_taken_over_and_gets_no_rights(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await new StaffMember(app, clock).Begin();
        using var attacker = await app.As("gerda-smit");
        foreach (var planted in new[] { Planted, Session(attacker) })
        {
            using var victim = app.Anonymous();
            victim.Plant(Sessions.Cookie, planted);

            (await (await Password(victim)).Form("Log in").Fill("Code", ruben.NextCode()).Submit()).ShouldBeOk().ShouldSay("Ruben Maas");

            Assert.NotEqual(planted, Session(victim));
            Assert.NotEqual("FB", (await app.Services.GetRequiredService<Sessions>().Read(planted))?.Session.Role);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_session_planted_before_a_code_by_mail_is_not_taken_over(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = app.Anonymous();
        phone.Plant(Sessions.Cookie, Planted);

        (await MailCodeTests.Come(app, phone, await MailCodeTests.Invite(app))).ShouldBeOk();

        Assert.NotEqual(Planted, Session(phone));
        Assert.Null(await app.Services.GetRequiredService<Sessions>().Read(Planted));
    }

    [Theory, OnBothDatabases]
    public async Task The_ticket_of_one_sign_in_takes_no_code_of_another(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = app.Anonymous();
        (await MailCodeTests.Come(app, phone, await MailCodeTests.Invite(app))).ShouldBeOk();
        using var ruben = await new StaffMember(app, clock).Begin();
        using var victim = app.Anonymous();
        using var attacker = app.Anonymous();
        clock.Advance(TimeSpan.FromHours(1));
        var asked = await MailCodeTests.Ask(victim, MailCodeTests.Mail);
        var code = await MailCodeTests.Code(app);
        var ticket = asked.Document.QuerySelector("input[name=ticket]")!.GetAttribute("value")!;

        Out(attacker, await (await Password(attacker)).Form("Log in").Set("ticket", ticket).Fill("Code", ruben.NextCode()).Submit());
        Out(attacker, await (await MailCodeTests.Ask(attacker, "niemand@voorbeeld.test")).Form("Log in").Fill("Code uit de mail", code).Submit());
        (await MailCodeTests.Give(asked, code)).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task A_telephone_may_be_half_a_minute_off_and_no_code_comes_back(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await new StaffMember(app, clock).Begin();
        var step = TimeSpan.FromSeconds(30);
        clock.Advance(TimeSpan.FromMinutes(5));

        await Refused(app, ruben.CodeOf(-3 * step));
        await Refused(app, ruben.CodeOf(3 * step));
        await Taken(app, ruben.CodeOf(-step));
        await Taken(app, ruben.CodeOf(TimeSpan.Zero));
        var ahead = ruben.CodeOf(step);
        await Taken(app, ahead);

        // What was shown before the newest code that was taken is used up too, also when it was never sent.
        await Refused(app, ruben.CodeOf(TimeSpan.Zero));
        clock.Advance(step);
        await Refused(app, ahead);
        clock.Advance(step);
        await Taken(app, ruben.CodeOf(TimeSpan.Zero));
    }

    [Theory, OnBothDatabases]
    public async Task An_account_that_is_closed_between_the_password_and_the_code_does_not_come_in(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await new StaffMember(app, clock).Begin();
        using var other = app.Anonymous();
        var asked = await Password(other);

        Assert.False((await SessionTests.End(app, "ruben-maas", app.Today.AddDays(-1))).IsRefused);

        Out(other, await asked.Form("Log in").Fill("Code", ruben.NextCode()).Submit());
        Assert.NotEqual("/admin/accounts", (await ruben.Browser.Open("/admin/accounts")).Url.AbsolutePath);
        Out(other, await Password(other));
    }

    [Theory, OnBothDatabases]
    public async Task An_account_that_is_closed_while_the_code_is_on_its_way_does_not_come_in(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = app.Anonymous();
        await MailCodeTests.Come(app, phone, await StaffMember.Invite(app, "sjoerd-timmer"));
        clock.Advance(TimeSpan.FromHours(1));
        using var other = app.Anonymous();
        var asked = await MailCodeTests.Ask(other, "sjoerd-timmer@zuiderzicht.voorbeeld.test");
        var code = await MailCodeTests.Code(app);

        Assert.False((await SessionTests.End(app, "sjoerd-timmer", app.Today.AddDays(-1))).IsRefused);

        Out(other, await MailCodeTests.Give(asked, code));
        Assert.NotEqual("/account", (await phone.Open("/account")).Url.AbsolutePath);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_leaver_sends_from_a_page_that_was_open_is_not_done_and_not_shown(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var gerda = await app.As("gerda-smit");
        using var ruben = await app.As("ruben-maas");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        var form = (await gerda.Open($"/persons/{hanan}/forms/home-visit")).ShouldBeOk().Form("Bewaar").Set("home-situation", "Qlaatstebezoekqx");
        var sheet = await ruben.Open($"/admin/accounts/{await app.Account("gerda-smit")}");
        (await sheet.Form("Account stoppen").Fill("Laatste werkdag", app.Today.AddDays(-1).ToString("O")).Submit()).ShouldBeOk();

        var refused = await form.Submit();

        refused.ShouldBe(HttpStatusCode.Unauthorized).ShouldSay("Uw sessie was gestopt").ShouldNotHold("Hanan");
        (await meryem.Open($"/persons/{hanan}")).ShouldBeOk().ShouldNotHold("Qlaatstebezoekqx");
        foreach (var path in new[] { $"/persons/{hanan}", "/my-people", $"/persons/{hanan}/documents", "/account" })
        {
            (await gerda.Open(path)).ShouldNotHold("Hanan");
        }

        (await gerda.PostJson($"/api/v1/persons/{hanan}/forms/home-visit", new { typed = new Dictionary<string, string[]> { ["home-situation"] = ["Qlaatstebezoekqx"] } }))
            .ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<TestApp> Start(DatabaseKind kind) => TestApp.Start(kind, configure: b => b.Services.AddSingleton<TimeProvider>(clock));

    private static async Task<Page> Password(Visitor visitor) => await (await visitor.Open("/sign-in")).Form("Verder")
        .Fill("Organisatie", "zuiderzicht").Fill("Gebruikersnaam", StaffMember.UserName).Fill("Wachtwoord", StaffMember.Password).Submit();

    private static async Task Taken(TestApp app, string code)
    {
        using var visitor = app.Anonymous();
        (await (await Password(visitor)).Form("Log in").Fill("Code", code).Submit()).ShouldBeOk().ShouldSay("Ruben Maas");
    }

    private static async Task Refused(TestApp app, string code)
    {
        using var visitor = app.Anonymous();
        Out(visitor, await (await Password(visitor)).Form("Log in").Fill("Code", code).Submit());
    }

    private static void Out(Visitor visitor, Page answer)
    {
        Assert.InRange((int)answer.Status, 400, 499);
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == Sessions.Cookie);
    }

    private static string Session(Visitor visitor) => visitor.Cookies.Single(c => c.Name == Sessions.Cookie).Value;
}
