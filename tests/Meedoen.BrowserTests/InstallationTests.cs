using System.Text.RegularExpressions;
using Meedoen.BrowserTests.Browser;
using Meedoen.BrowserTests.Installing;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Meedoen.BrowserTests;

/// <summary>The README's "A real installation", command by command, until the administrator is in.</summary>
public sealed partial class InstallationTests(Stage stage)
{
    private const string Password = "vier paarden eten hooi";

    [Theory, OnBothDatabases]
    public async Task The_commands_of_the_readme_end_with_the_first_sign_in_of_the_administrator(DatabaseKind kind)
    {
        await using var machine = await ReadmeMachine.Install(kind);
        await machine.Serve();
        var link = await machine.CreateTenant();
        Assert.Equal(machine.Address.Authority, link.Authority);

        var page = await stage.Blank(machine.Address);
        var opened = await page.GotoAsync(link.ToString());
        Assert.True(opened!.Status == 200, $"{link} answered {opened.Status}: {machine.Said}");
        await Axe.Check(page);
        await page.GetByLabel("Nieuw wachtwoord").FillAsync(Password);
        await page.GetByLabel("Hetzelfde wachtwoord nog een keer").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await Axe.Check(page);
        var key = Secret().Match(await page.ContentAsync()).Groups[1].Value;
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Code" }).FillAsync(Totp.Code(key, DateTimeOffset.UtcNow));
        await page.GetByRole(AriaRole.Button, new() { Name = "Klaar" }).ClickAsync();
        await Axe.Check(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ik heb ze bewaard" }).ClickAsync();

        await Assertions.Expect(page.Locator(".page-menu__who")).ToContainTextAsync("Naam van de beheerder");
        await Assertions.Expect(page.GetByText("Functioneel beheer").First).ToBeVisibleAsync();
        await Axe.Check(page);
        var accounts = await page.GotoAsync("/admin/accounts");
        Assert.Equal(200, accounts!.Status);
        await Assertions.Expect(page.GetByText("beheer@walburg.voorbeeld.test").First).ToBeVisibleAsync();
        Assert.Equal(410, (await page.GotoAsync(link.ToString()))!.Status);
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("secret=([A-Z2-7]{32})")]
    private static partial Regex Secret();
}
