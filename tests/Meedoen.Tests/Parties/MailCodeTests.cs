using System.Net;
using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Participants: invited by their case owner, then a code by mail each time.</summary>
public sealed class MailCodeTests
{
    internal const string Mail = "deelnemer@voorbeeld.test";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    [Theory, OnBothDatabases]
    public async Task A_case_owner_invites_and_the_participant_comes_in_with_a_code_each_time(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = app.Anonymous();
        var link = await Invite(app);
        (await Come(app, phone, link)).ShouldBeOk();
        Assert.Contains(phone.Cookies, c => c.Name == Sessions.Cookie);
        Assert.Equal("/me", (await phone.Open("/me")).ShouldBeOk().Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.Gone, (await phone.Open("/invitation/" + link)).Status);

        clock.Advance(TimeSpan.FromHours(3));
        using var tablet = app.Anonymous();
        var asked = await Ask(tablet, Mail);
        (await Give(asked, await Code(app))).ShouldBeOk();
        Assert.Contains(tablet.Cookies, c => c.Name == Sessions.Cookie);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_works_once_for_ten_minutes_and_a_newer_one_replaces_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = app.Anonymous();
        await Come(app, phone, await Invite(app));
        clock.Advance(TimeSpan.FromHours(1));

        using var thief = app.Anonymous();
        var asked = await Ask(thief, Mail);
        var first = await Code(app);
        var again = await Ask(thief, Mail);
        var second = await Code(app);
        Wrong(thief, await Give(asked, first));
        (await Give(again, second)).ShouldBeOk();
        using var replay = app.Anonymous();
        Wrong(replay, await Give(await Ask(replay, Mail, resend: false), second));

        clock.Advance(TimeSpan.FromHours(1));
        var late = await Ask(replay, Mail);
        var code = await Code(app);
        clock.Advance(MailCodes.Worth + TimeSpan.FromSeconds(1));
        var answer = await Give(late, code);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.DoesNotContain(replay.Cookies, c => c.Name == Sessions.Cookie);
    }

    [Theory, OnBothDatabases]
    public async Task Five_wrong_answers_end_a_code_and_three_codes_are_all_for_a_quarter(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = app.Anonymous();
        await Come(app, phone, await Invite(app));
        clock.Advance(TimeSpan.FromHours(1));
        using var guesser = app.Anonymous();
        var asked = await Ask(guesser, Mail);
        var code = await Code(app);
        for (var i = 0; i < MailCodes.MostFailures; i++)
        {
            Wrong(guesser, await Give(asked, code == "123456" ? "654321" : "123456"));
        }

        Wrong(guesser, await Give(asked, code));
        for (var i = 0; i < MailCodes.MostInSpan; i++)
        {
            await Ask(guesser, Mail);
        }

        Assert.Equal(MailCodes.MostInSpan + 1, await Sent(app));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_can_tell_whether_somebody_has_an_account(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = app.Anonymous();
        await Come(app, phone, await Invite(app));
        using var curious = app.Anonymous();
        var known = await Ask(curious, Mail);
        var unknown = await Ask(curious, "niemand@voorbeeld.test");
        var staff = await Ask(curious, StaffMember.UserName);
        var elsewhere = await Ask(curious, Mail, organisation: "nergens");
        Assert.Single(new[] { known, unknown, staff, elsewhere }.Select(p => (p.Status, p.Text)).Distinct());
        Assert.Single(new[] { known, unknown, staff }.Select(p => p.Document.QuerySelector("input[name=ticket]")!.GetAttribute("value")!.Length).Distinct());
        foreach (var page in new[] { unknown, staff, elsewhere })
        {
            Wrong(curious, await Give(page, "123456"));
        }
    }

    [Theory, OnBothDatabases]
    public async Task To_another_address_a_code_goes_only_after_a_new_invitation(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var phone = app.Anonymous();
        await Come(app, phone, await StaffMember.Invite(app, "sjoerd-timmer"));
        var sheet = await ruben.Open($"/admin/accounts/{await app.Account("sjoerd-timmer")}");
        (await sheet.Form("Bewaar").Fill("E-mailadres", "ander@voorbeeld.test").Submit()).ShouldBeOk();
        var sent = await Sent(app);
        using var other = app.Anonymous();

        await Ask(other, "ander@voorbeeld.test");
        Assert.Equal(sent, await Sent(app));

        await Come(app, other, await StaffMember.Invite(app, "sjoerd-timmer"));
        await Ask(phone, "ander@voorbeeld.test");
        Assert.Equal(sent + 2, await Sent(app));
    }

    [Theory, OnBothDatabases]
    public async Task The_code_itself_is_nowhere_in_the_outbox_or_the_tables(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = app.Anonymous();
        (await (await phone.Open("/invitation/" + await Invite(app))).Press("Stuur mij een code")).ShouldBeOk();
        var code = await Code(app);
        await using var db = Tenant(app).OpenForReading();
        Assert.DoesNotContain(await db.Set<OutboxRow>().ToListAsync(), r => r.Data.Contains(code, StringComparison.Ordinal) || r.Data.Contains('@', StringComparison.Ordinal));
    }

    private Task<TestApp> Start(DatabaseKind kind) => TestApp.Start(kind, configure: b => b.Services.AddSingleton<TimeProvider>(clock));

    private static Tenant Tenant(TestApp app) => app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;

    internal static async Task<string> Invite(TestApp app)
    {
        using var meryem = await app.As("meryem-aslan");
        var registered = await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Haddad" } });
        var person = registered.ShouldBeOk().Json.GetProperty("id").GetGuid();
        var sent = (await (await meryem.Open($"/persons/{person}/account")).ShouldBeOk().Form("Stuur de uitnodiging").Fill("E-mailadres van de deelnemer", Mail).Submit()).ShouldBeOk();
        return sent.Text.Split("/invitation/")[1].Split(' ')[0];
    }

    internal static async Task<Page> Come(TestApp app, Visitor phone, string link)
    {
        var asked = (await (await phone.Open("/invitation/" + link)).ShouldBeOk().Press("Stuur mij een code")).ShouldBeOk();
        return await Give(asked, await Code(app));
    }

    internal static async Task<Page> Ask(Visitor visitor, string mail, bool resend = true, string organisation = "zuiderzicht")
    {
        var page = (await visitor.Open("/sign-in/code")).ShouldBeOk();
        return (await page.Form("Stuur mij een code").Fill("Organisatie", organisation).Fill("E-mailadres", resend ? mail : mail.ToUpperInvariant()).Submit()).ShouldBeOk();
    }

    internal static Task<Page> Give(Page asked, string code) => asked.Form("Log in").Fill("Code uit de mail", code).Submit();

    /// <summary>The code that the newest mail holds.</summary>
    internal static async Task<string> Code(TestApp app)
    {
        await using var db = Tenant(app).OpenForReading();
        var newest = await db.Set<OutboxRow>().Where(r => r.Kind == SignInMail.CodeKind).OrderByDescending(r => r.Id).FirstAsync();
        return app.Services.GetRequiredService<MailCodes>().Of(Guid.Parse(newest.Data));
    }

    private static async Task<int> Sent(TestApp app)
    {
        await using var db = Tenant(app).OpenForReading();
        return await db.Set<OutboxRow>().CountAsync(r => r.Kind == SignInMail.CodeKind);
    }

    private static void Wrong(Visitor visitor, Page answer)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        answer.ShouldSay("Deze code klopt niet");
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == Sessions.Cookie);
    }
}
