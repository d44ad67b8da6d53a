using System.CommandLine;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary>
/// <c>health</c>: asks the running server of these settings whether it is ready, for people and for what guards a container. The exit code
/// is 0 when it is and 1 when it is not, whatever the reason: a container knows no other.
/// </summary>
internal static class HealthCommand
{
    private const int NotReady = 1;

    // Below the patience of the container, so that it hears why.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static Command Create()
    {
        var (config, data) = (Commands.Config(), Commands.Data());
        var command = new Command("health", Words.Get("Cli", "health")) { config, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(config), parsed.GetValue(data)!.FullName, cancel));
        return command;
    }

    private static async Task<int> Run(FileInfo? config, string directory, CancellationToken cancel)
    {
        var settings = ServeCommand.Configuration(config);
        if (settings.IsRefused)
        {
            return Say(Words.Of(settings.Refusals[0]));
        }

        var address = Address(settings.Value, directory);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var server))
        {
            return Say(Words.Get("Cli", "health-bad-url", address));
        }

        using var http = new HttpClient { BaseAddress = server, Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
            if (!answer.IsSuccessStatusCode)
            {
                return Say(Words.Get("Cli", "health-not-ready", address, (int)answer.StatusCode));
            }

            Console.WriteLine(Words.Get("Cli", "health-ready", address));
            return 0;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return Say(Words.Get("Cli", "health-no-answer", address));
        }
    }

    /// <summary>Where the server of the directory says that it listens; when it does not say (any more), where the settings put it.</summary>
    private static string Address(ConfigurationRoot settings, string directory)
    {
        using var hold = new DirectoryHold(settings["DataDirectory"] ?? directory);
        return hold.Find()?.Url ?? DirectoryHold.Reachable(settings["Url"] ?? new ServerOptions().Url);
    }

    private static int Say(string why)
    {
        Console.Error.WriteLine(why);
        return NotReady;
    }
}
