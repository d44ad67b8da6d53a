using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Meedoen.Platform.Text;

namespace Meedoen.Cli;

/// <summary><c>tenant create SLUG</c>: a tenant with an invitation for its first administrator; the link alone goes to standard output.</summary>
internal static class TenantCommand
{
    public static Command Create()
    {
        Argument<string> slug = new("SLUG") { Description = Words.Get("Cli", "argument.slug") };
        Option<string?> name = new("--name") { Description = Words.Get("Cli", "option.tenant-name"), HelpName = Words.Get("Cli", "value.name") };
        Option<string[]> municipalities = new("--municipality") { Description = Words.Get("Cli", "option.municipality"), HelpName = Words.Get("Cli", "value.name"), DefaultValueFactory = _ => [] };
        Option<string?> administrator = new("--administrator") { Description = Words.Get("Cli", "option.administrator"), HelpName = Words.Get("Cli", "value.name") };
        Option<string?> userName = new("--user-name") { Description = Words.Get("Cli", "option.user-name"), HelpName = Words.Get("Cli", "value.name") };
        Option<string?> url = new("--url") { Description = Words.Get("Cli", "option.url"), HelpName = "URL" };
        var (config, data) = (Commands.Config(), Commands.Data());
        var create = new Command("create", Words.Get("Cli", "tenant.create")) { slug, name, municipalities, administrator, userName, url, data, config };
        create.SetAction((parsed, cancel) => Run(
            Wanted(parsed.GetValue(slug)!, parsed.GetValue(name), parsed.GetValue(municipalities)!, parsed.GetValue(administrator), parsed.GetValue(userName)),
            parsed.GetValue(url), parsed.GetValue(data)!.FullName, parsed.GetValue(config), cancel));
        return new Command("tenant", Words.Get("Cli", "tenant")) { create };
    }

    private static CreateTenant.Request Wanted(string slug, string? name, string[] municipalities, string? administrator, string? userName) => new(
        slug,
        name ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(slug.Replace('-', ' ')),
        municipalities,
        administrator ?? Words.Get("Cli", "default.administrator"),
        userName ?? Words.Get("Cli", "default.user-name"));

    private static async Task<int> Run(CreateTenant.Request wanted, string? url, string directory, FileInfo? config, CancellationToken cancel)
    {
        var entered = await Workplace.Enter(directory, config, cancel);
        if (entered.IsRefused)
        {
            return Commands.Refuse(Words.Of(entered.Refusals[0]));
        }

        await using var place = entered.Value;
        var answer = await place.Do(
            async services => (await services.GetRequiredService<CreateTenant>().Handle(wanted, cancel)).Then<object>(created => created),
            () => new HttpRequestMessage(HttpMethod.Post, "/api/v1" + CreateTenant.Path) { Content = JsonContent.Create(wanted) },
            cancel);
        if (answer.Body?.Deserialize<CreateTenant.Created>(Workplace.Json) is not { } made)
        {
            return Commands.Refuse(answer.Text ?? answer.Code!);
        }

        await Console.Error.WriteLineAsync(Words.Get("Cli", "tenant-created", made.Slug, made.UserName, made.Days));
        Console.WriteLine((url ?? made.Site).TrimEnd('/') + made.Link);
        return 0;
    }
}
