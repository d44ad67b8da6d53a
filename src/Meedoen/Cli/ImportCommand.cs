using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meedoen.Integrations;
using Meedoen.Integrations.Klantprofiel.Receiving;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary><c>import klantprofiel FILE… --organisation SLUG</c>: one JSON line per file; exit code 2 when any was refused.</summary>
internal static class ImportCommand
{
    private const int RefusedCode = 2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Receives one file; answers the JSON object that is printed, without its file name.</summary>
    private delegate Task<JsonObject> Receive(byte[] bytes, string name, CancellationToken cancel);

    public static Command Create()
    {
        Argument<FileInfo[]> files = new("FILE") { Description = Words.Get("Cli", "argument.files"), Arity = ArgumentArity.OneOrMore };
        Option<string> organisation = new("--organisation") { Description = Words.Get("Cli", "option.organisation"), Required = true };
        Option<FileInfo?> config = new("--config") { Description = Words.Get("Cli", "option.config") };
        var data = Commands.Data();
        var klantprofiel = new Command("klantprofiel", Words.Get("Cli", "import.klantprofiel")) { files, organisation, data, config };
        klantprofiel.SetAction((parsed, cancel) => Run(
            parsed.GetValue(files)!, parsed.GetValue(organisation)!, parsed.GetValue(data)!.FullName, parsed.GetValue(config), cancel));
        return new Command("import", Words.Get("Cli", "import")) { klantprofiel };
    }

    private static async Task<int> Run(FileInfo[] files, string organisation, string directory, FileInfo? config, CancellationToken cancel)
    {
        using var hold = new DirectoryHold(directory);
        if (!hold.TryTake())
        {
            if (hold.Find() is { } door)
            {
                return await Each(files, (bytes, name, stop) => ThroughServer(door, organisation, bytes, name, stop), cancel);
            }

            Console.Error.WriteLine(Words.Get("Cli", "server-starting", directory));
            return RefusedCode;
        }

        await using var app = await Engine.Open(directory, config, cancel);
        if (app is null)
        {
            Console.Error.WriteLine(Words.Get("Cli", "no-master-key"));
            return RefusedCode;
        }

        return await Each(files, (bytes, name, stop) => Here(app, organisation, bytes, name, stop), cancel);
    }

    private static async Task<int> Each(FileInfo[] files, Receive receive, CancellationToken cancel)
    {
        var code = 0;
        foreach (var file in files)
        {
            var answer = file.Exists
                ? await receive(await File.ReadAllBytesAsync(file.FullName, cancel), file.Name, cancel)
                : Refused([new Refusal("klantprofiel.no-such-file")]);
            answer.Insert(0, "file", file.ToString());
            Console.WriteLine(answer.ToJsonString(Json));
            code = answer["result"]?.GetValue<string>() == "refused" ? RefusedCode : code;
        }

        return code;
    }

    private static async Task<JsonObject> Here(WebApplication app, string organisation, byte[] bytes, string name, CancellationToken cancel)
    {
        using var scope = app.Services.CreateScope();
        var answer = await scope.ServiceProvider.GetRequiredService<ReceiveFromCommand>().Handle(organisation, bytes, name, cancel);
        return answer.IsRefused ? Refused(answer.Refusals) : JsonSerializer.SerializeToNode(ProfileAnswers.Body(answer.Value), Json)!.AsObject();
    }

    private static async Task<JsonObject> ThroughServer(
        DirectoryHold.Door door, string organisation, byte[] bytes, string name, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = new Uri(door.Url), Timeout = TimeSpan.FromMinutes(5) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + ReceiveFromCommand.Path) { Content = new ByteArrayContent(bytes) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", door.Secret);
        request.Headers.Add(ReceiveFromCommand.OrganisationHeader, organisation);
        request.Headers.AcceptLanguage.ParseAdd(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        request.Content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
        using var answer = await client.SendAsync(request, cancel);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancel))!.AsObject();
        return answer.IsSuccessStatusCode ? body : Refused(body);
    }

    private static JsonObject Refused(IReadOnlyList<Refusal> refusals) => JsonSerializer.SerializeToNode(
        ProfileAnswers.Body(new ReceiveAnswer(ProfileOutcome.Refused, [], [.. refusals.Select(refusal => new ProfileProblem(refusal, new("")))])), Json)!.AsObject();

    private static JsonObject Refused(JsonObject problem) => new()
    {
        ["result"] = "refused",
        ["householdId"] = null,
        ["persons"] = 0,
        ["proposals"] = 0,
        ["errors"] = new JsonArray(new JsonObject { ["code"] = problem["code"]?.DeepClone(), ["text"] = problem["detail"]?.DeepClone() }),
    };
}
