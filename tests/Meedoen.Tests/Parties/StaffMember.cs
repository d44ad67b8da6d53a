using System.Text.RegularExpressions;
using Meedoen.Parties.SignIn;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Meedoen.Tests.Parties;

/// <summary>Ruben Maas, administrator at Zuiderzicht, invited and signed in as in a real installation.</summary>
internal sealed partial class StaffMember(TestApp app, FakeTimeProvider clock) : IDisposable
{
    public const string Password = "vier paarden eten hooi";
    public const string UserName = "ruben-maas@zuiderzicht.voorbeeld.test";

    private string key = "";

    public Visitor Browser { get; } = app.Anonymous();

    /// <summary>Where the application is, as a browser says it.</summary>
    public string Origin => app.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>A new code of the app; the clock moves on, because each works once.</summary>
    public string NextCode()
    {
        clock.Advance(TimeSpan.FromMinutes(2));
        return Totp.Code(key, clock.GetUtcNow());
    }

    /// <summary>The code of an app on a telephone whose clock is off by so much.</summary>
    public string CodeOf(TimeSpan off) => Totp.Code(key, clock.GetUtcNow() + off);

    public static async Task<string> Invite(TestApp app, string persona = "ruben-maas")
    {
        var link = string.Empty;
        await SessionTests.AsAdministrator(app, async (services, account) => link = (await services.GetRequiredService<Invite>().Handle(account, default)).Value, persona);
        return link;
    }

    /// <summary>Takes the invitation, password and app and all.</summary>
    public async Task<StaffMember> Begin()
    {
        var page = (await Browser.Open("/invitation/" + await Invite(app))).ShouldBeOk();
        var setUp = (await page.Form("Verder").Fill("Nieuw wachtwoord", Password).Fill("Hetzelfde wachtwoord", Password).Submit()).ShouldBeOk();
        key = KeyOn(setUp);
        var kept = await setUp.Form("Klaar").Fill("Code", Totp.Code(key, clock.GetUtcNow())).Submit();
        (await kept.Form("Ik heb ze bewaard").Submit()).ShouldBeOk();
        return this;
    }

    /// <summary>The key of the app on the page where it is set up.</summary>
    public static string KeyOn(Page page) => Secret().Match(page.Body).Groups[1].Value;

    /// <summary>The token of the forms on a page.</summary>
    public static string TokenOn(Page page) => Token().Match(page.Body).Groups[1].Value;

    /// <summary>Adds a passkey, as the script on the page does.</summary>
    public async Task<Page> AddPasskey(SoftPasskey passkey, string code, string name = "Laptop")
    {
        var page = (await Browser.Open("/account")).ShouldBeOk();
        var token = TokenOn(page);
        var asked = await Browser.Post("/account?handler=Options", ("_token", token), ("Name", name), ("Code", code));
        return asked.Status != System.Net.HttpStatusCode.OK ? asked : await Browser.Post(
            "/account?handler=Add", ("_token", token), ("Name", name), ("handle", asked.Json.GetProperty("handle").GetString()!),
            ("credential", passkey.Create(asked.Json.GetProperty("options").GetString()!, Origin)));
    }

    /// <summary>Asks for a question in a browser, to sign in with a passkey.</summary>
    public static async Task<(string Token, string Handle, string Options)> Ask(Visitor browser, string organisation = "zuiderzicht")
    {
        var token = TokenOn(await browser.Open("/sign-in"));
        var asked = (await browser.Post("/sign-in?handler=PasskeyOptions", ("_token", token), ("organisation", organisation))).ShouldBeOk();
        return (token, asked.Json.GetProperty("handle").GetString()!, asked.Json.GetProperty("options").GetString()!);
    }

    /// <summary>Signs in with a passkey in a browser of its own.</summary>
    public async Task<Page> SignIn(Visitor browser, SoftPasskey passkey, string? origin = null)
    {
        var (token, handle, options) = await Ask(browser);
        return await browser.Post("/sign-in?handler=Passkey", ("_token", token), ("handle", handle), ("credential", passkey.Get(options, origin ?? Origin)));
    }

    /// <inheritdoc />
    public void Dispose() => Browser.Dispose();

    [GeneratedRegex("secret=([A-Z2-7]{32})")]
    private static partial Regex Secret();

    [GeneratedRegex("name=\"_token\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
