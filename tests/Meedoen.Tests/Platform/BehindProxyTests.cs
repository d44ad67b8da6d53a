using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>Behind the proxy with TLS that an installation has: https, the address of the visitor, and links that people can follow.</summary>
public sealed class BehindProxyTests
{
    [Theory, OnBothDatabases]
    public async Task What_a_known_proxy_says_makes_cookies_secure_and_names_the_visitor(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var answer = await SignIn(app, "203.0.113.7");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.Contains("meedoen_session", StringComparison.Ordinal));
        Assert.StartsWith("__Host-meedoen_session=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("203.0.113.7", LastAddress(app));
    }

    [Theory, OnBothDatabases]
    public async Task What_anybody_else_says_is_not_believed(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, configure: b => Change(b, o => o with { KnownProxies = BehindProxy.Parse("192.0.2.1")! }));
        using var answer = await SignIn(app, "203.0.113.7");

        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("meedoen_session=", StringComparison.Ordinal));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.NotEqual("203.0.113.7", LastAddress(app));
    }

    [Theory, OnBothDatabases]
    public async Task Two_visitors_behind_one_proxy_do_not_share_the_limit_of_signing_in(DatabaseKind kind)
    {
        var limits = new RequestLimits { SignInPerAddress = 4 };
        await using var app = await TestApp.Start(kind, demo: false, limits: limits);
        using var http = new HttpClient { BaseAddress = app.Address };
        async Task<HttpStatusCode> Try(string visitor)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add("X-Forwarded-For", visitor);
            using var answer = await http.SendAsync(request);
            return answer.StatusCode;
        }

        for (var i = 0; i < limits.SignInPerAddress; i++)
        {
            await Try("203.0.113.7");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await Try("203.0.113.7"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await Try("203.0.113.8"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Try("198.51.100.9, 203.0.113.7"));
    }

    [Theory, OnBothDatabases]
    public async Task Links_have_the_address_that_people_use_whatever_host_a_visitor_makes_up(DatabaseKind kind)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = "https://meedoen.voorbeeld.test/" }).Build();
        await using var app = await TestApp.Start(kind, configure: b => Change(b, o => o with { Settings = settings }));
        using var ruben = await app.As("ruben-maas");
        ruben.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example.test");
        var invited = await (await ruben.Open("/admin/accounts")).ShouldBeOk().Form("Nodig uit: Gerda Smit").Submit();
        invited.ShouldBeOk().ShouldSay("https://meedoen.voorbeeld.test/invitation/zuiderzicht.").ShouldNotHold("evil.example.test");
    }

    [Fact]
    public void Proxies_are_addresses_and_networks_and_nothing_else()
    {
        Assert.Equal(BehindProxy.Loopback, BehindProxy.Parse(" "));
        var parsed = BehindProxy.Parse("10.0.0.2, 10.1.0.0/16 2001:db8::1")!;
        Assert.Equal(["10.0.0.2/32", "10.1.0.0/16", "2001:db8::1/128"], parsed.Select(network => network.ToString()));
        Assert.Null(BehindProxy.Parse("10.0.0.2 proxy"));
    }

    /// <summary>Starts with other options.</summary>
    private static void Change(WebApplicationBuilder builder, Func<ServerOptions, ServerOptions> change)
    {
        var was = (ServerOptions)builder.Services.Single(s => s.ServiceType == typeof(ServerOptions)).ImplementationInstance!;
        builder.Services.AddSingleton(change(was));
    }

    private static async Task<HttpResponseMessage> SignIn(TestApp app, string visitor)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/demo/sign-in")
        {
            Content = new FormUrlEncodedContent([new("organisation", "zuiderzicht"), new("persona", "meryem-aslan"), new("role", "")]),
        };
        request.Headers.Add("X-Forwarded-For", visitor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return await http.SendAsync(request);
    }

    private static string? LastAddress(TestApp app) =>
        app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.Audit.OpenReader().All().Last(e => e.What == "SignIn").From;
}
