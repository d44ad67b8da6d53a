using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Meedoen.Integrations.Klantprofiel.Receiving;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;

namespace Meedoen.Cli;

/// <summary><c>import klantprofiel FILE… --organisation SLUG</c>: one JSON line per file; exit code 2 when any was refused.</summary>
internal static class ImportCommand
{
    private static readonly string[] Printed = ["result", "householdId", "persons", "proposals", "errors"];

    public static Command Create()
    {
        Argument<FileInfo[]> files = new("FILE") { Description = Words.Get("Cli", "argument.files"), Arity = ArgumentArity.OneOrMore };
        Option<string> organisation = new("--organisation") { Description = Words.Get("Cli", "option.organisation"), HelpName = "SLUG", Required = true };
        var (config, data) = (Commands.Config(), Commands.Data());
        var klantprofiel = new Command("klantprofiel", Words.Get("Cli", "import.klantprofiel")) { files, organisation, data, config };
        klantprofiel.SetAction((parsed, cancel) => Run(
            parsed.GetValue(files)!, parsed.GetValue(organisation)!, parsed.GetValue(data)!.FullName, parsed.GetValue(config), cancel));
        return new Command("import", Words.Get("Cli", "import")) { klantprofiel };
    }

    private static async Task<int> Run(FileInfo[] files, string organisation, string directory, FileInfo? config, CancellationToken cancel)
    {
        var entered = await Workplace.Enter(directory, config, cancel);
        if (entered.IsRefused)
        {
            return Commands.Refuse(Words.Of(entered.Refusals[0]));
        }

        await using var place = entered.Value;
        var code = 0;
        foreach (var file in files)
        {
            var line = await Line(place, file, organisation, cancel);
            Console.WriteLine(line.ToJsonString(Workplace.Json));
            code = line["result"]?.GetValue<string>() == "refused" ? Commands.Refused : code;
        }

        return code;
    }

    private static async Task<JsonObject> Line(Workplace place, FileInfo file, string organisation, CancellationToken cancel)
    {
        var bytes = await Read(file, cancel);
        var answer = bytes is null
            ? new CommandAnswer(null, "klantprofiel.no-such-file", Words.Of(new Refusal("klantprofiel.no-such-file")))
            : await place.Do(services => Here(services, organisation, bytes, file.Name, cancel), () => Request(organisation, bytes, file.Name), cancel);
        var body = answer.Body as JsonObject ?? Refused(answer);
        var line = new JsonObject { ["file"] = file.ToString() };
        foreach (var name in Printed)
        {
            line[name] = body[name]?.DeepClone();
        }

        return line;
    }

    private static async Task<byte[]?> Read(FileInfo file, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(file.FullName, cancel);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<Outcome<object>> Here(IServiceProvider services, string organisation, byte[] bytes, string name, CancellationToken cancel) =>
        (await services.GetRequiredService<ReceiveFromCommand>().Handle(organisation, bytes, name, cancel)).Then<object>(answer => ProfileAnswers.Body(answer));

    private static HttpRequestMessage Request(string organisation, byte[] bytes, string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + ReceiveFromCommand.Path) { Content = new ByteArrayContent(bytes) };
        request.Headers.Add(ReceiveFromCommand.OrganisationHeader, Uri.EscapeDataString(organisation));
        request.Content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
        return request;
    }

    private static JsonObject Refused(CommandAnswer answer) => new()
    {
        ["result"] = "refused",
        ["householdId"] = null,
        ["persons"] = 0,
        ["proposals"] = 0,
        ["errors"] = new JsonArray(new JsonObject { ["code"] = answer.Code, ["text"] = answer.Text }),
    };
}
