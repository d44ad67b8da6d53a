using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using Meedoen.Platform.Text;

namespace Meedoen.Cli;

/// <summary>The commands of the one executable.</summary>
internal static class Commands
{
    /// <summary>Exit code of a command that was refused or found something wrong.</summary>
    public const int Refused = 2;

    // Told to stop before it had started.
    private const int Stopped = 143;

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand(Words.Get("Cli", "root"))
        {
            DemoCommand.Create(), ServeCommand.Create(), HealthCommand.Create(), TenantCommand.Create(), ImportCommand.Create(), TemplateCommand.Create(),
            LawCommand.Create(), AuditCommand.Create(),
        };
        foreach (var option in root.Options)
        {
            Translate(option);
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', parsed.Errors.Select(error => error.Message)));
            return Refuse(Words.Get("Cli", "see-help", HelpPage.PathOf(parsed.CommandResult.Command)));
        }

        try
        {
            // The host listens to Ctrl+C and SIGTERM itself and takes the time it needs to stop.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (OperationCanceledException)
        {
            return Stopped;
        }
        catch (DbException problem)
        {
            return Refuse(Words.Get("Cli", "database-says", problem.Message));
        }
        catch (UnauthorizedAccessException problem)
        {
            return Refuse(Words.Get("Cli", "not-yours", problem.Message));
        }
    }

    public static Option<DirectoryInfo> Data() =>
        new("--data") { Description = Words.Get("Cli", "option.data"), HelpName = "DIR", DefaultValueFactory = _ => new DirectoryInfo("data") };

    public static Option<FileInfo?> Config() => new("--config") { Description = Words.Get("Cli", "option.config"), HelpName = "FILE" };

    /// <summary>Says why not, and answers the exit code for it.</summary>
    public static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return Refused;
    }

    private static void Translate(Option option)
    {
        if (option is HelpOption)
        {
            option.Description = Words.Get("Cli", "option.help");
            option.Action = new HelpPage();
        }
        else if (option is VersionOption)
        {
            option.Description = Words.Get("Cli", "option.version");
        }
    }
}
