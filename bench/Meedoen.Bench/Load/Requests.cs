using System.Net;
using System.Text;

namespace Meedoen.Bench.Load;

/// <summary>Requests as the bytes that go over the line, and signing in to get the cookie for them.</summary>
internal static class Requests
{
    public static byte[] Get(string path, string? cookie = null) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Cookie(cookie)}\r\n");

    public static byte[] PostJson(string path, string json, string? cookie = null) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Cookie(cookie)}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    /// <summary>Signs in as a persona of the demo and answers the cookie.</summary>
    public static async Task<string> SignIn(int port, string organisation, string persona)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        using var form = new FormUrlEncodedContent([new("organisation", organisation), new("persona", persona)]);
        using var answer = await client.PostAsync(new Uri("/demo/sign-in", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Found
            ? answer.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("meedoen_session=", StringComparison.Ordinal)).Split(';')[0]
            : throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}.");
    }

    private static string Cookie(string? cookie) => cookie is null ? string.Empty : $"Cookie: {cookie}\r\n";
}
