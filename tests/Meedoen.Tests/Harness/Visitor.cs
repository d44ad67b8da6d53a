using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Meedoen.Tests.Harness;

/// <summary>Somebody at a browser without JavaScript, or a program at the API: keeps cookies, follows links, fills in forms.</summary>
public sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    internal Visitor(Uri address) =>
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, UseCookies = true }) { BaseAddress = address };

    /// <summary>For what the helpers do not do.</summary>
    public HttpClient Http => http;

    /// <summary>The cookies held, to look at or to take to a real browser.</summary>
    public IReadOnlyList<Cookie> Cookies => [.. cookies.GetCookies(http.BaseAddress!).Cast<Cookie>()];

    /// <summary>Signs in as a persona of the demo.</summary>
    public async Task SignIn(string tenant, string persona, string? role = null)
    {
        using var form = new FormUrlEncodedContent([new("organisation", tenant), new("persona", persona), new("role", role ?? "")]);
        using var quiet = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = http.BaseAddress };
        using var answer = await quiet.PostAsync(new Uri("/demo/sign-in", UriKind.Relative), form);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"Sign-in of {persona} at {tenant} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Opens a page, redirects followed.</summary>
    public Task<Page> Open(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Posts a bare form, without a page that it stood on.</summary>
    public Task<Page> Post(string path, params (string Name, string Value)[] fields) => Send(
        new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) });

    /// <summary>Posts JSON to the API.</summary>
    public Task<Page> PostJson(string path, object body, params (string Name, string Value)[] headers) => Json(HttpMethod.Post, path, body, headers);

    /// <summary>Puts JSON to the API.</summary>
    public Task<Page> PutJson(string path, object body, params (string Name, string Value)[] headers) => Json(HttpMethod.Put, path, body, headers);

    /// <summary>Reads JSON from the API; fails when the answer is not a success.</summary>
    public async Task<JsonElement> Get(string path) => (await Open(path)).ShouldBeOk().Json;

    /// <summary>Reads JSON from the API as a type.</summary>
    public async Task<T> Get<T>(string path) => (await Open(path)).ShouldBeOk().Json.Deserialize<T>(JsonSerializerOptions.Web)!;

    /// <summary>Chooses a language as the switch on every page does.</summary>
    public void Speak(string language) => cookies.Add(http.BaseAddress!, new Cookie("meedoen_language", language));

    /// <summary>Puts a cookie in the browser, as somebody else might have done.</summary>
    public void Plant(string name, string value) => cookies.Add(http.BaseAddress!, new Cookie(name, value));

    /// <summary>Forgets a cookie, as a browser does in time.</summary>
    public void Forget(string name)
    {
        foreach (var cookie in Cookies.Where(c => c.Name == name))
        {
            cookie.Expired = true;
        }
    }

    /// <summary>Sends a request, redirects followed.</summary>
    public async Task<Page> Send(HttpRequestMessage request)
    {
        using var owned = request;
        using var answer = await http.SendAsync(request);
        return await Page.Of(this, answer);
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private Task<Page> Json(HttpMethod method, string path, object body, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body, body.GetType()) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return Send(request);
    }
}
