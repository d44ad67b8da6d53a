using System.CommandLine;
using System.Text.Json;
using Meedoen.Platform.Text;

namespace Meedoen.Cli;

/// <summary><c>audit verify</c>: whether nobody changed, removed or added a line of the audit trail; exit code 2 when one does not fit.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        Option<string?> organisation = new("--organisation") { Description = Words.Get("Cli", "option.one-organisation"), HelpName = "SLUG" };
        var (config, data) = (Commands.Config(), Commands.Data());
        var verify = new Command("verify", Words.Get("Cli", "audit.verify")) { organisation, data, config };
        verify.SetAction((parsed, cancel) => Run(parsed.GetValue(organisation), parsed.GetValue(data)!.FullName, parsed.GetValue(config), cancel));
        return new Command("audit", Words.Get("Cli", "audit")) { verify };
    }

    private static async Task<int> Run(string? organisation, string directory, FileInfo? config, CancellationToken cancel)
    {
        var entered = await Workplace.Enter(directory, config, cancel);
        if (entered.IsRefused)
        {
            return Commands.Refuse(Words.Of(entered.Refusals[0]));
        }

        await using var place = entered.Value;
        var wanted = new VerifyAudit.Request(organisation);
        var answer = await place.Do(
            services => Task.FromResult(services.GetRequiredService<VerifyAudit>().Handle(wanted).Then<object>(found => (object)found)),
            () => new HttpRequestMessage(HttpMethod.Post, "/api/v1" + VerifyAudit.Path) { Content = JsonContent.Create(wanted) },
            cancel);
        return answer.Body?.Deserialize<List<VerifyAudit.Found>>(Workplace.Json) is { } found ? Report(found) : Commands.Refuse(answer.Text ?? answer.Code!);
    }

    private static int Report(List<VerifyAudit.Found> found)
    {
        foreach (var one in found)
        {
            Console.WriteLine(one.Break is null
                ? Words.Get("Cli", "audit-whole", one.Organisation, one.Entries)
                : Words.Get("Cli", "audit-broken", one.Organisation, one.Entries, one.Break));
        }

        return found.TrueForAll(one => one.Break is null) ? 0 : Commands.Refused;
    }
}
