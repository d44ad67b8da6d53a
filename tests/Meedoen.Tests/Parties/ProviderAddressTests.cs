using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Addresses on the way to another sign-in service and back: no secret of ours in them, and the right one to come back to.</summary>
public sealed class ProviderAddressTests
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);

    [Theory, OnBothDatabases]
    public async Task The_secret_of_an_invitation_is_in_no_address_but_its_own(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        await place.Provider.Become("ruben");
        var link = await StaffMember.Invite(place.App);
        using var browser = place.App.Anonymous();
        var page = (await browser.Open("/invitation/" + link)).ShouldBeOk();
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("/invitation", page.Url.PathAndQuery);
        page.ShouldNotHold(Secret(link));

        var asked = await place.Way(browser, "/sign-in/with/town?invited=true");
        Assert.All(asked.Visited, address => Assert.DoesNotContain(Secret(link), address, StringComparison.Ordinal));
        Assert.Contains(asked.Visited, address => address.StartsWith(place.Provider.Issuer.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(browser.Cookies, cookie => cookie.Value.Contains(Secret(link), StringComparison.Ordinal));
        (await browser.Open(asked.Answer)).ShouldBeOk().ShouldSay("Ruben Maas");
    }

    [Theory, OnBothDatabases]
    public async Task An_invitation_is_taken_only_where_it_was_shown_and_asked_for_in_time(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        await place.Provider.Become("ruben");
        var link = await StaffMember.Invite(place.App);
        using var other = place.App.Anonymous();
        ProviderPlace.Out(other, await other.Open("/sign-in/with/town?invited=true"), HttpStatusCode.Gone, "Open de link van de uitnodiging nog een keer");
        using var browser = place.App.Anonymous();
        await browser.Open("/invitation/" + link);
        ProviderPlace.Out(browser, await place.Go(browser), HttpStatusCode.Forbidden, "kennen we niet");
        browser.Forget("meedoen_invitation");
        ProviderPlace.Out(browser, await browser.Open("/sign-in/with/town?invited=true"), HttpStatusCode.Gone, "Open de link van de uitnodiging nog een keer");
    }

    [Theory, OnBothDatabases]
    public async Task Behind_a_known_proxy_the_service_sends_people_back_to_the_public_address(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock);
        Assert.Equal("https://meedoen.voorbeeld.test/sign-in/returned", await place.Redirect("https", "meedoen.voorbeeld.test"));
        Assert.Equal(new Uri(place.App.Address, "/sign-in/returned").AbsoluteUri, await place.Redirect(null, null));
    }

    [Theory, OnBothDatabases]
    public async Task What_an_unknown_proxy_says_changes_nothing_about_where_people_come_back(DatabaseKind kind)
    {
        await using var place = await ProviderPlace.Start(kind, clock, o => o with { KnownProxies = BehindProxy.Parse("192.0.2.1")! });
        Assert.Equal(new Uri(place.App.Address, "/sign-in/returned").AbsoluteUri, await place.Redirect("https", "evil.example.test"));
    }

    [Theory, OnBothDatabases]
    public async Task The_configured_address_is_where_people_come_back_whatever_host_a_proxy_passes_on(DatabaseKind kind)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = "https://meedoen.voorbeeld.test/" }).Build();
        await using var place = await ProviderPlace.Start(kind, clock, o => o with { Settings = settings });
        Assert.Equal("https://meedoen.voorbeeld.test/sign-in/returned", await place.Redirect("https", "evil.example.test"));
    }

    private static string Secret(string link) => link.Split('.')[1];
}
