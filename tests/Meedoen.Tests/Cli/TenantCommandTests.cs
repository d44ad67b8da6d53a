using System.Net;
using System.Text.RegularExpressions;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Cli;

/// <summary>A real installation from nothing, as the README tells: a key, <c>serve</c>, <c>tenant create</c>, and the administrator's first sign-in.</summary>
public sealed partial class TenantCommandTests
{
    private const string Password = "vier paarden eten hooi";

    [Theory, OnBothDatabases]
    public async Task From_an_empty_machine_to_the_first_sign_in_of_the_administrator(DatabaseKind kind)
    {
        await using var machine = new Installation(kind);
        var made = await machine.Run("tenant", "create", "veluwe", "--name", "Samenwerking Veluwe", "--municipality", "Veluwestad", "--user-name", "beheer@veluwe.voorbeeld.test");
        Assert.True(made.Code == 0, made.ToString());
        var link = new Uri(Assert.Single(made.Lines));
        Assert.Contains("beheer@veluwe.voorbeeld.test", made.Errors, StringComparison.Ordinal);

        using var server = await machine.Serve();
        using var somebody = new Visitor(server.Address);
        (await SetUp(somebody, link.AbsolutePath)).ShouldBeOk().ShouldSay("Functioneel beheer");
        Assert.Equal(HttpStatusCode.Gone, (await somebody.Open(link.AbsolutePath)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_running_server_makes_the_tenant_and_knows_it_at_once(DatabaseKind kind)
    {
        await using var machine = new Installation(kind);
        using var server = await machine.Serve();

        var made = await machine.Run("tenant", "create", "walburg", "--url", "https://meedoen.voorbeeld.test");

        Assert.True(made.Code == 0, made.ToString());
        var link = new Uri(Assert.Single(made.Lines));
        Assert.Equal("https://meedoen.voorbeeld.test", link.GetLeftPart(UriPartial.Authority));
        using var somebody = new Visitor(server.Address);
        (await somebody.Open(link.AbsolutePath)).ShouldBeOk().ShouldSay("Walburg");
        var checkedTrail = await machine.Run("audit", "verify");
        Assert.Equal(0, checkedTrail.Code);
        Assert.StartsWith("walburg:", Assert.Single(checkedTrail.Lines), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_slug_that_exists_or_cannot_be_one_is_refused_and_nothing_is_made(DatabaseKind kind)
    {
        await using var machine = new Installation(kind);
        Assert.Equal(0, (await machine.Run("tenant", "create", "walburg")).Code);

        var again = await machine.Run("tenant", "create", "walburg");
        var wrong = await machine.Run("tenant", "create", "Groot Walburg");
        var nameless = await machine.Run("tenant", "create", "leeg", "--name", " ");

        Assert.All([again, wrong, nameless], ran => Assert.Equal((2, string.Empty), (ran.Code, ran.Output)));
        Assert.Contains("bestaat al", again.Errors, StringComparison.Ordinal);
        Assert.Contains("3 tot 30 kleine letters", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("1 tot 120", nameless.Errors, StringComparison.Ordinal);
        Assert.Single((await machine.Run("audit", "verify")).Lines);
    }

    private static async Task<Page> SetUp(Visitor visitor, string link)
    {
        var page = (await visitor.Open(link)).ShouldBeOk();
        var setUp = await page.Form("Verder").Fill("Nieuw wachtwoord", Password).Fill("Hetzelfde wachtwoord", Password).Submit();
        var key = Secret().Match(setUp.ShouldBeOk().Body).Groups[1].Value;
        var codes = await setUp.Form("Klaar").Fill("Code", Totp.Code(key, TimeProvider.System.GetUtcNow())).Submit();
        return await codes.ShouldBeOk().Form("Ik heb ze bewaard").Submit();
    }

    [GeneratedRegex("secret=([A-Z2-7]{32})")]
    private static partial Regex Secret();
}
