using System.Net.Http.Json;
using System.Text.Json;

namespace Meedoen.Tests.Durability;

/// <summary>Programs that plan conversations as fast as the server answers, each with a key of its own, until the server is gone.</summary>
internal sealed class Writers(Ledger ledger, Guid person, string cookie, DateOnly day)
{
    private const int Count = 32;

    /// <summary>Writes until the connection breaks; <paramref name="begun"/> is set at the first promise.</summary>
    public async Task WriteUntilBroken(Uri address, TaskCompletionSource begun)
    {
        using var http = Client(address);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(async () =>
        {
            while (await TryOne(http, Guid.NewGuid().ToString("N")))
            {
                begun.TrySetResult();
            }
        })));
    }

    /// <summary>Asks again for these keys; answers the ids.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> AskAgain(Uri address, IEnumerable<string> keys)
    {
        using var http = Client(address);
        var answers = new Dictionary<string, Guid>();
        foreach (var key in keys)
        {
            answers[key] = await One(http, key);
        }

        return answers;
    }

    private async Task<bool> TryOne(HttpClient http, string key)
    {
        ledger.Ask(key);
        try
        {
            ledger.Acknowledge(key, await One(http, key));
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException or JsonException)
        {
            return false;
        }
    }

    private async Task<Guid> One(HttpClient http, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/persons/{person}/conversations")
        {
            Content = JsonContent.Create(new { kind = "Progress", on = day, at = "10:00:00", minutes = 30, place = "Raadhuisplein 1" }),
            Headers = { { "Cookie", cookie }, { "Idempotency-Key", key } },
        };
        using var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(body).RootElement.GetProperty("id").GetGuid()
            : throw new InvalidOperationException($"{answer.StatusCode}: {body}");
    }

    private static HttpClient Client(Uri address) =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = Count }) { BaseAddress = address };
}
