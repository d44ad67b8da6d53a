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

    /// <summary>Gives wrong codes and then the right one, none waiting for another, each as a request of its own.</summary>
    private static async Task<Outcome<string>[]> Guess(TestApp app, string right, Func<IServiceProvider, string, Task<Outcome<string>>> give, int wrong = Guesses)
    {
        var scopes = Enumerable.Range(0, wrong + 1).Select(_ => app.Services.CreateScope()).ToList();
        var other = right == "123456" ? "654321" : "123456";
        var answers = await Task.WhenAll(scopes.Select((scope, i) => give(scope.ServiceProvider, i == wrong ? right : other)).ToList());
        scopes.ForEach(scope => scope.Dispose());
        return answers;
    }

    private static string TicketOn(Page page) => page.Document.QuerySelector("input[name=ticket]")!.GetAttribute("value")!;

    private static async Task<string> Code(TestApp app)
    {
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        var newest = await db.Set<OutboxRow>().Where(r => r.Kind == SignInMail.CodeKind).OrderByDescending(r => r.Id).FirstAsync();
        return app.Services.GetRequiredService<MailCodes>().Of(Guid.Parse(newest.Data));
    }
}
