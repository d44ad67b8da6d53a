using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary>
/// Where a command does its work: in this process, which then holds the data directory, or at the server that holds it already.
/// One process per directory writes; the others go through it.
/// </summary>
internal sealed class Workplace : IAsyncDisposable
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryHold hold;
    private readonly WebApplication? here;
    private readonly HttpClient? server;

    private Workplace(DirectoryHold hold, WebApplication? here, HttpClient? server) => (this.hold, this.here, this.server) = (hold, here, server);

    /// <summary>Enters the directory; refused when nobody can work there now.</summary>
    public static async Task<Outcome<Workplace>> Enter(string directory, FileInfo? config, CancellationToken cancel)
    {
        var hold = new DirectoryHold(directory);
        if (!await hold.Take(Patience, toServer: true, cancel))
        {
            return hold.Find() is { } door ? new Workplace(hold, null, Client(door)) : new Refusal("cli.server-starting").With(directory);
        }

        var app = await Engine.Open(directory, config, cancel);
        if (app.IsRefused)
        {
            hold.Dispose();
            return app.Refuse<Workplace>();
        }

        return new Workplace(hold, app.Value, null);
    }

    /// <summary>Does the work in this process, or sends the request that does the same at the server.</summary>
    /// <param name="work">The work; its value becomes the answer as JSON.</param>
    /// <param name="request">The request for the same.</param>
    /// <param name="cancel">Stops.</param>
    public Task<CommandAnswer> Do(Func<IServiceProvider, Task<Outcome<object>>> work, Func<HttpRequestMessage> request, CancellationToken cancel) =>
        here is not null ? Here(here, work) : There(server!, request(), cancel);

    public async ValueTask DisposeAsync()
    {
        server?.Dispose();
        await (here?.DisposeAsync() ?? ValueTask.CompletedTask);
        hold.Dispose();
    }

    private static HttpClient Client(DirectoryHold.Door door)
    {
        var client = new HttpClient { BaseAddress = new Uri(door.Url), Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", door.Secret);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(CultureInfo.CurrentUICulture.Name.Length > 0 ? CultureInfo.CurrentUICulture.Name : "nl");
        return client;
    }

    private static async Task<CommandAnswer> Here(WebApplication app, Func<IServiceProvider, Task<Outcome<object>>> work)
    {
        using var scope = app.Services.CreateScope();
        var outcome = await work(scope.ServiceProvider);
        return outcome.IsRefused
            ? new CommandAnswer(null, outcome.Refusals[0].Code, Words.Of(outcome.Refusals[0]))
            : new CommandAnswer(JsonSerializer.SerializeToNode(outcome.Value, Json), null, null);
    }

    private static async Task<CommandAnswer> There(HttpClient client, HttpRequestMessage request, CancellationToken cancel)
    {
        using var sent = request;
        try
        {
            using var answer = await client.SendAsync(sent, cancel);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancel));
            return answer.IsSuccessStatusCode ? new CommandAnswer(body, null, null) : new CommandAnswer(null, Text(body, "code"), Text(body, "detail") ?? Text(body, "title"));
        }
        catch (Exception e) when (e is HttpRequestException or JsonException)
        {
            var refusal = new Refusal("cli.server-unreachable").With(client.BaseAddress!);
            return new CommandAnswer(null, refusal.Code, Words.Of(refusal));
        }
    }

    private static string? Text(JsonNode? problem, string name) => (problem as JsonObject)?[name]?.GetValue<string>();
}

/// <summary>What came of the work of a command.</summary>
/// <param name="Body">The answer, or null when refused.</param>
/// <param name="Code">Code of the refusal, or null.</param>
/// <param name="Text">What the refusal says.</param>
internal sealed record CommandAnswer(JsonNode? Body, string? Code, string? Text);
