using System.Text.RegularExpressions;
using Meedoen.BrowserTests.Browser;
using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Meedoen.BrowserTests;

/// <summary>A passkey in a real browser, with an authenticator that the browser itself plays: made under one's account, and signed in with.</summary>
public sealed partial class PasskeyTests(Stage stage)
{
    private const string Password = "vier paarden eten hooi";

    [Fact]
    public async Task Somebody_adds_a_passkey_and_signs_in_with_it()
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite, demo: false);
        var address = new Uri($"http://localhost:{app.Address.Port}");
        var page = await stage.Blank(address);
        await PlayAuthenticator(page);
        await page.GotoAsync("/invitation/" + await Invite(app));
        await page.GetByLabel("Nieuw wachtwoord").FillAsync(Password);
        await page.GetByLabel("Hetzelfde wachtwoord nog een keer").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        var key = Secret().Match(await page.ContentAsync()).Groups[1].Value;
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Code" }).FillAsync(Totp.Code(key, DateTimeOffset.UtcNow));
        await page.GetByRole(AriaRole.Button, new() { Name = "Klaar" }).ClickAsync();
        var recovery = await page.Locator(".codes code").First.TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ik heb ze bewaard" }).ClickAsync();

        await page.GotoAsync("/account");
        await page.GetByLabel("Naam van de passkey").FillAsync("Laptop");
        await page.GetByLabel("Code uit je app").FillAsync("00000-00000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voeg een passkey toe" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Deze code klopt niet" })).ToBeVisibleAsync();
        await page.GetByLabel("Code uit je app").FillAsync(recovery!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Voeg een passkey toe" }).ClickAsync();
        await Assertions.Expect(page.GetByText("De passkey is toegevoegd")).ToBeVisibleAsync();
        await Axe.Check(page);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Organisatie").FillAsync("zuiderzicht");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in met een passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator(".page-menu__who")).ToContainTextAsync("Ruben Maas");
        await page.Context.CloseAsync();
    }

    /// <summary>Has the browser play a device that holds keys and checks its reader.</summary>
    private static async Task PlayAuthenticator(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task<string> Invite(TestApp app)
    {
        using var scope = app.Services.CreateScope();
        var tenant = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, Actor.System);
        await using var db = tenant.OpenForReading();
        var account = await PartiesDirectory.Account(db, "ruben-maas@zuiderzicht.voorbeeld.test", default);
        return (await scope.ServiceProvider.GetRequiredService<Invite>().Handle(account!.Id, default)).Value;
    }

    [GeneratedRegex("secret=([A-Z2-7]{32})")]
    private static partial Regex Secret();
}
