using System.Net;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Signing in through another service, against a real OpenID Connect provider.</summary>
public sealed class ProviderTests
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);

    [Theory, OnBothDatabases]
    public async Task An_invited_account_is_linked_and_comes_in_without_a_password(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        await place.Provider.Become("ruben");
        using var browser = place.App.Anonymous();
        var home = await place.Link(browser);
        home.ShouldBeOk().ShouldSay("Ruben Maas");
        await using (var db = place.Tenant.OpenForReading())
        {
            var link = Assert.Single(await db.Set<IdentityUserLogin<Guid>>().ToListAsync());
            Assert.DoesNotContain("ruben", link.ProviderKey, StringComparison.OrdinalIgnoreCase);
        }

        using var other = place.App.Anonymous();
        var roles = await place.Go(other, "&back=%2Faccount");
        Assert.Equal("/account", roles.ShouldBeOk().Url.AbsolutePath);
        using var led = place.App.Anonymous();
        Assert.Equal(place.App.Address.Authority, (await place.Go(led, "&back=https%3A%2F%2Fevil.example.test")).Url.Authority);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_without_an_invitation_gets_no_account_and_a_low_level_no_session(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        using var browser = place.App.Anonymous();
        await place.Provider.Become("stranger");
        ProviderPlace.Out(browser, await place.Go(browser), HttpStatusCode.Forbidden, "kennen we niet");
        await place.Provider.Become("ruben", "low");
        using var low = place.App.Anonymous();
        ProviderPlace.Out(low, await place.Link(low), HttpStatusCode.Forbidden, "te laag niveau");
        await place.Provider.Become("ruben");
        using var fresh = place.App.Anonymous();
        (await place.Link(fresh)).ShouldBeOk().ShouldSay("Ruben Maas");
        await place.Provider.Become("stranger");
        using var stranger = place.App.Anonymous();
        ProviderPlace.Out(stranger, await place.Go(stranger), HttpStatusCode.Forbidden, "kennen we niet");
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_works_once_and_only_in_the_browser_that_asked(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        await place.Provider.Become("ruben");
        using var browser = place.App.Anonymous();
        await place.Link(browser);

        using var victim = place.App.Anonymous();
        using var attacker = place.App.Anonymous();
        var answer = await place.Answer(attacker);
        ProviderPlace.Out(victim, await victim.Open(answer), HttpStatusCode.Unauthorized, "niet gelukt");
        ProviderPlace.Out(attacker, await attacker.Open(answer), HttpStatusCode.Unauthorized, "niet gelukt");
        var good = await place.Answer(attacker);
        (await attacker.Open(good)).ShouldBeOk().ShouldSay("Ruben Maas");
        using var again = place.App.Anonymous();
        ProviderPlace.Out(again, await again.Open(good), HttpStatusCode.Unauthorized, "niet gelukt");
    }

    [Theory, OnBothDatabases]
    public async Task Another_state_nonce_verifier_code_or_issuer_is_refused(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        await place.Provider.Become("ruben");
        using var browser = place.App.Anonymous();
        await place.Link(browser);
        using var visitor = place.App.Anonymous();
        ProviderPlace.Out(visitor, await visitor.Open(ProviderPlace.Parameter("state").Replace(await place.Answer(visitor), "state=made-up")), HttpStatusCode.Unauthorized, "niet gelukt");
        ProviderPlace.Out(visitor, await visitor.Open(ProviderPlace.Parameter("code").Replace(await place.Answer(visitor), "code=made-up")), HttpStatusCode.Unauthorized, "niet gelukt");
        ProviderPlace.Out(visitor, await visitor.Open(ProviderPlace.Parameter("iss").Replace(await place.Answer(visitor), "iss=https%3A%2F%2Fevil.example.test")), HttpStatusCode.Unauthorized, "niet gelukt");
        ProviderPlace.Out(visitor, await visitor.Open(await place.Answer(visitor, ask => ProviderPlace.Parameter("nonce").Replace(ask, "nonce=another"))), HttpStatusCode.Unauthorized, "niet gelukt");
        ProviderPlace.Out(visitor, await visitor.Open(await place.Answer(visitor, ask => ProviderPlace.Parameter("client_id").Replace(ask, "client_id=another"))), HttpStatusCode.Unauthorized, "niet gelukt");
        ProviderPlace.Out(visitor, await visitor.Open(await place.Answer(visitor, ask => ProviderPlace.Parameter("code_challenge").Replace(ask, "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"))), HttpStatusCode.Unauthorized, "niet gelukt");
        ProviderPlace.Out(visitor, await visitor.Open("/sign-in/returned?error=access_denied&state=x"), HttpStatusCode.Unauthorized, "niet gelukt");
        (await visitor.Open(await place.Answer(visitor))).ShouldBeOk().ShouldSay("Ruben Maas");
    }

    [Theory, OnBothDatabases]
    public async Task Clocks_may_differ_a_little_but_not_an_hour_and_a_late_answer_is_none(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        await place.Provider.Become("ruben");
        using var browser = place.App.Anonymous();
        await place.Link(browser);
        using var visitor = place.App.Anonymous();
        clock.SetUtcNow(DateTimeOffset.UtcNow.AddSeconds(45));
        (await place.Go(visitor)).ShouldBeOk().ShouldSay("Ruben Maas");
        using var late = place.App.Anonymous();
        var answer = await place.Answer(late);
        clock.Advance(SignInChallenges.Worth + TimeSpan.FromSeconds(1));
        ProviderPlace.Out(late, await late.Open(answer), HttpStatusCode.Unauthorized, "niet gelukt");
        clock.Advance(TimeSpan.FromHours(2));
        ProviderPlace.Out(late, await place.Go(late), HttpStatusCode.Unauthorized, "niet gelukt");
    }

    [Theory, OnBothDatabases]
    public async Task Who_left_is_out_at_once_and_comes_back_by_no_way(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        await place.Provider.Become("ruben");
        using var browser = place.App.Anonymous();
        (await place.Link(browser)).ShouldBeOk();
        (await browser.Open("/account")).ShouldBeOk().ShouldSay("Ruben Maas");
        await PasskeyTests.Leave(place.App);
        Assert.Equal("/sign-in", (await browser.Open("/account")).Url.AbsolutePath);
        using var other = place.App.Anonymous();
        ProviderPlace.Out(other, await place.Go(other), HttpStatusCode.Forbidden, "kunt u hier niet werken");
        await SessionTests.AsAdministrator(
            place.App, async (services, account) => Assert.True((await services.GetRequiredService<Invite>().Handle(account, default)).IsRefused), "ruben-maas");
    }

    [Theory, OnBothDatabases]
    public async Task Who_signs_in_gets_a_new_session_and_not_the_one_that_was_planted(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        await place.Provider.Become("ruben");
        using var browser = place.App.Anonymous();
        browser.Plant(Sessions.Cookie, "zuiderzicht.attackers-token");
        await place.Link(browser);
        Assert.NotEqual("zuiderzicht.attackers-token", browser.Cookies.Single(c => c.Name == Sessions.Cookie).Value);
    }
}
