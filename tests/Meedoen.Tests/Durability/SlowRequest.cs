using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Meedoen.Tests.Durability;

/// <summary>
/// A request to plan a conversation, over a connection of its own, that is sent in parts. The server says that it has begun with it before
/// the first part goes: so whoever comes back from <see cref="Begin"/> knows that the request is under way.
/// </summary>
internal sealed class SlowRequest : IDisposable
{
    private const string Place = "Raadhuisplein 1";
    private readonly TcpClient client = new();
    private readonly byte[] body;

    private SlowRequest(string key, DateOnly day) =>
        (Key, body) = (key, JsonSerializer.SerializeToUtf8Bytes(new { kind = "Progress", on = day, at = "10:00:00", minutes = 30, place = Place }));

    public string Key { get; }

    public static async Task<SlowRequest> Begin(Uri server, CrashPlace place, string key, DateOnly day)
    {
        var request = new SlowRequest(key, day);
        await request.client.ConnectAsync(server.Host, server.Port);
        await request.Send(Encoding.ASCII.GetBytes($"""
            POST /api/v1/persons/{place.Person}/conversations HTTP/1.1
            Host: {server.Authority}
            Cookie: {place.Cookie}
            Idempotency-Key: {key}
            Content-Type: application/json
            Content-Length: {request.body.Length}
            Expect: 100-continue


            """.ReplaceLineEndings("\r\n")));
        var answer = new byte[1024];
        var length = await request.client.GetStream().ReadAsync(answer);
        var said = Encoding.ASCII.GetString(answer, 0, length);
        return said == "HTTP/1.1 100 Continue\r\n\r\n" ? request : throw new InvalidOperationException($"The server does not begin: {said}");
    }

    public Task SendFirstHalf() => Send(body[..(body.Length / 2)]);

    public Task SendSecondHalf() => Send(body[(body.Length / 2)..]);

    /// <summary>All that the server still says, until it closes the connection. A connection that it breaks off ends there too.</summary>
    public async Task<string> Answer()
    {
        using var answer = new MemoryStream();
        try
        {
            await client.GetStream().CopyToAsync(answer);
        }
        catch (IOException)
        {
            return Encoding.UTF8.GetString(answer.ToArray());
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    public void Dispose() => client.Dispose();

    private Task Send(byte[] bytes) => client.GetStream().WriteAsync(bytes).AsTask();
}
