using System.Net;
using System.Text.RegularExpressions;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>The application and a provider that knows it.</summary>
internal sealed class ProviderPlace(TestApp app, OidcProvider provider, string secret) : IAsyncDisposable
{
    public TestApp App => app;

    public OidcProvider Provider => provider;

    public Tenant Tenant => app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;

    public static async Task<ProviderPlace> Start(DatabaseKind kind, FakeTimeProvider clock, Func<ServerOptions, ServerOptions>? change = null)
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "a-secret-of-the-test-that-is-long-enough\n");
        var settings = new ConfigurationManager();
        var app = await TestApp.Start(kind, demo: false, configure: b =>
        {
            b.Services.AddSingleton<TimeProvider>(clock);
            b.Services.AddSingleton(_ => new SignInProviders(settings));
            var options = (ServerOptions)b.Services.Single(s => s.ServiceType == typeof(ServerOptions)).ImplementationInstance!;
            b.Services.AddSingleton(change?.Invoke(options) ?? options);
        });
        var provider = await OidcProvider.Start(app.Address);
        settings.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SignIn:Providers:0:Id"] = "town",
            ["SignIn:Providers:0:Tenant"] = "zuiderzicht",
            ["SignIn:Providers:0:Name"] = "het account van de gemeente",
            ["SignIn:Providers:0:Authority"] = provider.Issuer.ToString(),
            ["SignIn:Providers:0:ClientId"] = "meedoen",
            ["SignIn:Providers:0:SecretFile"] = secret,
            ["SignIn:Providers:0:Acr:0"] = "substantial",
        });
        return new ProviderPlace(app, provider, secret);
    }

    /// <summary>Takes an invitation with the account at the provider.</summary>
    public async Task<Page> Link(Visitor browser) =>
        await (await browser.Open("/invitation/" + await StaffMember.Invite(app))).ShouldBeOk().Follow("Log in met het account van de gemeente");

    /// <summary>Goes to the provider and comes back.</summary>
    public Task<Page> Go(Visitor browser, string more = "") => browser.Open("/sign-in/with/town?x=1" + more);

    /// <summary>Where the service is asked to send the browser back to, when a proxy says this.</summary>
    public async Task<string> Redirect(string? scheme, string? host)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in/with/town");
        request.Headers.Add("X-Forwarded-Proto", scheme is null ? [] : [scheme]);
        request.Headers.Add("X-Forwarded-Host", host is null ? [] : [host]);
        using var answer = await http.SendAsync(request);
        return Uri.UnescapeDataString(Parameter("redirect_uri").Match(answer.Headers.Location!.Query).Value.Split('=')[1]);
    }

    /// <summary>Goes to the provider, and stops where it sends the browser back.</summary>
    public async Task<string> Answer(Visitor browser, Func<string, string>? change = null) => (await Way(browser, "/sign-in/with/town", change)).Answer;

    /// <summary>As above, with every address on the way.</summary>
    public async Task<(string Answer, IReadOnlyList<string> Visited)> Way(Visitor browser, string begin, Func<string, string>? change = null)
    {
        var cookies = new CookieContainer();
        foreach (var cookie in browser.Cookies)
        {
            cookies.Add(app.Address, new Cookie(cookie.Name, cookie.Value));
        }

        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        List<string> visited = [];
        var next = new Uri(app.Address, begin);
        for (var hops = 0; hops < 10; hops++)
        {
            using var answer = await http.GetAsync(next);
            Assert.True(answer.Headers.Location is not null, $"{next} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            visited.Add(next.AbsoluteUri);
            next = new Uri(next, answer.Headers.Location);
            next = hops == 0 && change is not null ? new Uri(change(next.AbsoluteUri)) : next;
            if (next.AbsolutePath == "/sign-in/returned")
            {
                browser.Plant("meedoen_provider", cookies.GetCookies(app.Address)["meedoen_provider"]!.Value);
                return (next.PathAndQuery, [.. visited, next.AbsoluteUri]);
            }
        }

        throw new InvalidOperationException("The provider does not send back.");
    }

    /// <summary>A parameter in an address, with its value.</summary>
    public static Regex Parameter(string name) => new($"(?<=[?&]){name}=[^&]*");

    /// <summary>Fails unless this was refused, in these words and without a session.</summary>
    public static void Out(Visitor visitor, Page answer, HttpStatusCode status, string says)
    {
        Assert.Equal(status, answer.Status);
        Assert.Contains(says, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == Sessions.Cookie);
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await app.DisposeAsync();
        File.Delete(secret);
    }
}
