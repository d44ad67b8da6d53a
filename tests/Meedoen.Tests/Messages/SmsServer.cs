using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Meedoen.Tests.Messages;

/// <summary>A gateway for text messages on this machine: keeps what was posted, and answers as the test says.</summary>
internal sealed class SmsServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SmsServer(WebApplication app) => this.app = app;

    /// <summary>What was posted, with the headers that count.</summary>
    public sealed record Post(string To, string From, string Text, Guid Reference, string? Authorization, string? Key);

    /// <summary>What came in, in order; refused ones too.</summary>
    public ConcurrentQueue<Post> Posts { get; } = [];

    /// <summary>What it answers from now on.</summary>
    public int Answer { get; set; } = StatusCodes.Status202Accepted;

    /// <summary>Its address.</summary>
    public string Url => app.Urls.Single() + "/messages";

    public static async Task<SmsServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new SmsServer(builder.Build());
        server.app.Urls.Add("http://127.0.0.1:0");
        server.app.MapPost("/messages", server.Take);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        var body = (await JsonDocument.ParseAsync(http.Request.Body)).RootElement;
        string Text(string name) => body.GetProperty(name).GetString()!;
        Posts.Enqueue(new Post(Text("to"), Text("from"), Text("text"), body.GetProperty("reference").GetGuid(), http.Request.Headers.Authorization, http.Request.Headers["Idempotency-Key"]));
        http.Response.StatusCode = Answer;
    }
}
