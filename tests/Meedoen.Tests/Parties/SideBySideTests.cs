using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Guesses sent side by side are counted one by one: the right one after too many wrong ones opens nothing.</summary>
public sealed class SideBySideTests
{
    private const string Mail = "deelnemer@voorbeeld.test";
    private const int Guesses = 12;

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    [Theory, OnBothDatabases]
    public async Task Codes_of_the_app(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, demo: false, configure: b => b.Services.AddSingleton<TimeProvider>(clock));
        using var ruben = await new StaffMember(app, clock).Begin();
        var right = ruben.NextCode();
        using var browser = app.Anonymous();
        var page = await (await browser.Open("/sign-in")).Form("Verder").Fill("Organisatie", "zuiderzicht").Fill("Gebruikersnaam", StaffMember.UserName)
            .Fill("Wachtwoord", StaffMember.Password).Submit();
        var ticket = TicketOn(page);

        var answers = await Guess(app, right, (services, code) => services.GetRequiredService<CheckCode>().Handle(ticket, code, null, null, default));

        Assert.All(answers, answer => Assert.Equal("parties.sign-in-failed", Assert.Single(answer.Refusals).Code));
        clock.Advance(AccountManagers.Rest + TimeSpan.FromSeconds(1));
        Assert.False((await Guess(app, ruben.NextCode(), (services, code) => services.GetRequiredService<CheckCode>().Handle(ticket, code, null, null, default), 0)).Single().IsRefused);
    }

    [Theory, OnBothDatabases]
    public async Task Codes_by_mail(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, configure: b => b.Services.AddSingleton<TimeProvider>(clock));
        using var meryem = await app.As("meryem-aslan");
        var sent = await (await meryem.Open($"/persons/{await meryem.Jallow()}/account")).Form("Stuur de uitnodiging").Fill("E-mailadres van de deelnemer", Mail).Submit();
        using var phone = app.Anonymous();
        var page = await (await phone.Open("/invitation/" + sent.Text.Split("/invitation/")[1].Split(' ')[0])).Press("Stuur mij een code");
        var ticket = TicketOn(page);

        var answers = await Guess(app, await Code(app), (services, code) => services.GetRequiredService<CheckMailCode>().Handle(ticket, code, null, default));

        Assert.All(answers, answer => Assert.Equal("parties.mail-code-wrong", Assert.Single(answer.Refusals).Code));
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        Assert.Equal(MailCodes.MostFailures, (await db.Set<OneTimeCode>().SingleAsync()).Failures);
    }

    [Theory, OnBothDatabases]
    public async Task Passwords(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, demo: false, configure: b => b.Services.AddSingleton<TimeProvider>(clock));
        using var ruben = await new StaffMember(app, clock).Begin();
        Task<Outcome<PasswordPassed>> Give(IServiceProvider services, string password) => Task.Run(() => services.GetRequiredService<CheckPassword>()
            .Handle(new PasswordRequest("zuiderzicht", StaffMember.UserName, password), null, default)); // Comparing a password takes a while.

        var answers = await SideBySide(app, Enumerable.Range(0, Guesses).Select(i => $"een verkeerd wachtwoord {i}"), Give);

        Assert.All(answers, answer => Assert.Equal("parties.sign-in-failed", Assert.Single(answer.Refusals).Code));
        Assert.Equal(AccountManagers.MostFailures, Counted(app));
        Assert.True((await SideBySide(app, [StaffMember.Password], Give)).Single().IsRefused);
        clock.Advance(AccountManagers.Rest + TimeSpan.FromSeconds(1));
        Assert.False((await SideBySide(app, [StaffMember.Password], Give)).Single().IsRefused);
    }

    [Theory, OnBothDatabases]
    public async Task First_codes_of_a_new_app(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, demo: false, configure: b => b.Services.AddSingleton<TimeProvider>(clock));
        using var browser = app.Anonymous();
        var page = (await browser.Open("/invitation/" + await StaffMember.Invite(app))).ShouldBeOk();
        var setUp = await page.Form("Verder").Fill("Nieuw wachtwoord", StaffMember.Password).Fill("Hetzelfde wachtwoord", StaffMember.Password).Submit();
        var (ticket, right) = (TicketOn(setUp), Totp.Code(StaffMember.KeyOn(setUp), clock.GetUtcNow()));
        Task<Outcome<AppIsSetUp>> Give(IServiceProvider services, string code) => services.GetRequiredService<SetUpApp>().Handle(ticket, code, null, default);

        var answers = await SideBySide(app, Enumerable.Repeat(right == "123456" ? "654321" : "123456", Guesses).Append(right), Give);

        Assert.All(answers, answer => Assert.Equal("parties.code-wrong", Assert.Single(answer.Refusals).Code));
        clock.Advance(AccountManagers.Rest + TimeSpan.FromSeconds(1));
        page = await (await browser.Open("/sign-in")).Form("Verder").Fill("Organisatie", "zuiderzicht").Fill("Gebruikersnaam", StaffMember.UserName)
            .Fill("Wachtwoord", StaffMember.Password).Submit();
        ticket = TicketOn(page);
        Assert.False((await SideBySide(app, [Totp.Code(StaffMember.KeyOn(page), clock.GetUtcNow())], Give)).Single().IsRefused);
    }

    /// <summary>Gives wrong codes and then the right one.</summary>
    private static Task<Outcome<string>[]> Guess(TestApp app, string right, Func<IServiceProvider, string, Task<Outcome<string>>> give, int wrong = Guesses) =>
        SideBySide(app, Enumerable.Repeat(right == "123456" ? "654321" : "123456", wrong).Append(right), give);

    /// <summary>Gives them in this order, none waiting for another, each as a request of its own.</summary>
    private static async Task<Outcome<T>[]> SideBySide<T>(TestApp app, IEnumerable<string> guesses, Func<IServiceProvider, string, Task<Outcome<T>>> give)
    {
        var scopes = guesses.Select(guess => (Guess: guess, Scope: app.Services.CreateScope())).ToList();
        var answers = await Task.WhenAll(scopes.Select(one => give(one.Scope.ServiceProvider, one.Guess)).ToList());
        scopes.ForEach(one => one.Scope.Dispose());
        return answers;
    }

    /// <summary>How many wrong answers were looked at.</summary>
    private static int Counted(TestApp app) =>
        app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.Audit.OpenReader().All().Count(e => e.What == "FailSignIn");

    private static string TicketOn(Page page) => page.Document.QuerySelector("input[name=ticket]")!.GetAttribute("value")!;

    private static async Task<string> Code(TestApp app)
    {
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        var newest = await db.Set<OutboxRow>().Where(r => r.Kind == SignInMail.CodeKind).OrderByDescending(r => r.Id).FirstAsync();
        return app.Services.GetRequiredService<MailCodes>().Of(Guid.Parse(newest.Data));
    }
}
