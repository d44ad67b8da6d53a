using System.Net;
using System.Text.RegularExpressions;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Real sign-in: invitation, password, app, recovery codes; outside the demo.</summary>
public sealed partial class SignInTests
{
    private const string Password = "vier paarden eten hooi";
    private const string UserName = "ruben-maas@zuiderzicht.voorbeeld.test";
    private const int Few = 4;

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    [Theory, OnBothDatabases]
    public async Task An_invited_administrator_chooses_a_password_sets_up_the_app_and_is_in(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = app.Anonymous();
        var (home, _, codes) = await Accept(app, ruben);
        Assert.Equal("/admin/accounts", home.Url.AbsolutePath);
        home.ShouldSay("Ruben Maas");
        Assert.Equal(10, codes.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_works_once_and_a_newer_one_replaces_it_and_it_ends_after_a_week(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = app.Anonymous();
        var first = await Invite(app);
        var second = await Invite(app);
        Assert.Equal(HttpStatusCode.Gone, (await ruben.Open("/invitation/" + first)).Status);
        await Choose(ruben, second);
        Assert.Equal(HttpStatusCode.Gone, (await ruben.Open("/invitation/" + second)).Status);
        var third = await Invite(app);
        clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Gone, (await ruben.Open("/invitation/" + third)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await ruben.Open("/invitation/zuiderzicht.guess")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Password_and_code_together_open_a_session_and_each_code_only_one(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var first = app.Anonymous();
        var (_, key, _) = await Accept(app, first);
        clock.Advance(TimeSpan.FromMinutes(2));
        var code = Totp.Code(key, clock.GetUtcNow());

        using var second = app.Anonymous();
        var ask = await GivePassword(second, Password);
        Assert.DoesNotContain(second.Cookies, c => c.Name == "meedoen_session");
        (await ask.Form("Log in").Fill("Code", code).Submit()).ShouldBeOk().ShouldSay("Ruben Maas");

        using var third = app.Anonymous();
        var replay = await (await GivePassword(third, Password)).Form("Log in").Fill("Code", code).Submit();
        Assert.Equal(HttpStatusCode.Unauthorized, replay.Status);
        Assert.DoesNotContain(third.Cookies, c => c.Name == "meedoen_session");
    }

    [Theory, OnBothDatabases]
    public async Task A_recovery_code_opens_one_session(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var first = app.Anonymous();
        var (_, _, codes) = await Accept(app, first);
        using var second = app.Anonymous();
        (await (await GivePassword(second, Password)).Form("Log in").Fill("Code", codes[3].ToLowerInvariant()).Submit()).ShouldBeOk();
        using var third = app.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await (await GivePassword(third, Password)).Form("Log in").Fill("Code", codes[3]).Submit()).Status);
    }

    [Theory, OnBothDatabases]
    public async Task After_five_wrong_answers_an_account_rests_and_nobody_can_tell(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var first = app.Anonymous();
        await Accept(app, first);
        using var guesser = app.Anonymous();
        var wrong = new List<string>();
        for (var i = 0; i < AccountManagers.MostFailures; i++)
        {
            wrong.Add((await GivePassword(guesser, "een verkeerd wachtwoord")).Text);
        }

        var right = await GivePassword(guesser, Password);
        Assert.Equal(HttpStatusCode.Unauthorized, right.Status);
        var unknown = await GivePassword(guesser, Password, "nobody@zuiderzicht.voorbeeld.test");
        var elsewhere = await GivePassword(guesser, Password, UserName, "nowhere");
        Assert.Single(wrong.Append(right.Text).Append(unknown.Text).Append(elsewhere.Text).Distinct());
        var trail = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.Audit.OpenReader().All();
        Assert.Equal(AccountManagers.MostFailures, trail.Count(e => e.What == "FailSignIn"));
        Assert.Equal(2, trail.Count(e => e.What == "SignIn" && e.Action == Meedoen.Platform.Audit.AuditAction.Refused));
    }

    [Theory, OnBothDatabases]
    public async Task Without_the_right_first_code_there_is_no_session(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var ruben = app.Anonymous();
        var setUp = await Choose(ruben, await Invite(app));
        var wrong = await setUp.Form("Klaar").Fill("Code", "000000").Submit();
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal(KeyOn(setUp), KeyOn(wrong));
        Assert.DoesNotContain(ruben.Cookies, c => c.Name == "meedoen_session");
        var bare = await ruben.Post("/sign-in?handler=Code", ("ticket", "made-up"), ("Code", "123456"));
        Assert.NotEqual(HttpStatusCode.OK, bare.Status);
    }

    [Theory, OnBothDatabases]
    public async Task Who_guesses_too_fast_is_asked_to_wait(DatabaseKind kind)
    {
        Assert.InRange(new RequestLimits().SignInPerAddress, 10, 60);
        await using var app = await TestApp.Start(kind, demo: false, limits: new() { SignInPerAddress = Few });
        using var guesser = app.Anonymous();
        var form = (await guesser.Open("/sign-in")).Form("Verder").Fill("Organisatie", "zuiderzicht").Fill("Gebruikersnaam", "x@y").Fill("Wachtwoord", "een verkeerd wachtwoord");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i <= Few; i++)
        {
            statuses.Add((await form.Submit()).Status);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        var waiting = await form.Submit();
        waiting.ShouldSay("Wacht een minuut");
        Assert.Equal("60", waiting.Headers.GetValues("Retry-After").Single());
    }

    private Task<TestApp> Start(DatabaseKind kind) => TestApp.Start(kind, demo: false, configure: b => b.Services.AddSingleton<TimeProvider>(clock));

    private static async Task<string> Invite(TestApp app)
    {
        var link = string.Empty;
        await SessionTests.AsAdministrator(app, async (services, account) => link = (await services.GetRequiredService<Invite>().Handle(account, default)).Value, "ruben-maas");
        return link;
    }

    private static async Task<Page> Choose(Visitor visitor, string link)
    {
        var page = (await visitor.Open("/invitation/" + link)).ShouldBeOk();
        return (await page.Form("Verder").Fill("Nieuw wachtwoord", Password).Fill("Hetzelfde wachtwoord", Password).Submit()).ShouldBeOk();
    }

    private async Task<(Page Home, string Key, IReadOnlyList<string> Codes)> Accept(TestApp app, Visitor visitor)
    {
        var setUp = await Choose(visitor, await Invite(app));
        var key = KeyOn(setUp);
        var kept = await setUp.Form("Klaar").Fill("Code", Totp.Code(key, clock.GetUtcNow())).Submit();
        var codes = kept.ShouldBeOk().All(".codes li");
        return ((await kept.Form("Ik heb ze bewaard").Submit()).ShouldBeOk(), key, codes);
    }

    private static async Task<Page> GivePassword(Visitor visitor, string password, string userName = UserName, string organisation = "zuiderzicht") =>
        await (await visitor.Open("/sign-in")).Form("Verder")
            .Fill("Organisatie", organisation).Fill("Gebruikersnaam", userName).Fill("Wachtwoord", password).Submit();

    private static string KeyOn(Page page) => Secret().Match(page.Body).Groups[1].Value;

    [GeneratedRegex("secret=([A-Z2-7]{32})")]
    private static partial Regex Secret();
}
