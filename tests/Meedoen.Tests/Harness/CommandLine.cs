using System.Diagnostics;
using System.Text;

namespace Meedoen.Tests.Harness;

/// <summary>The program as people use it: a process of its own with arguments, settings in the environment, answers and an exit code.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Runs a command to its end, in Dutch unless the settings say otherwise.</summary>
    public static async Task<Ran> Run(IReadOnlyList<string> arguments, params (string Name, string Value)[] settings)
    {
        using var process = Process.Start(Start(arguments, settings))!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }

        return new Ran(process.ExitCode, await output, await errors);
    }

    internal static ProcessStartInfo Start(IReadOnlyList<string> arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(typeof(MeedoenApp).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings.Prepend(("LC_ALL", "nl_NL.UTF-8")))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>What a command left.</summary>
    /// <param name="Code">Exit code.</param>
    /// <param name="Output">Standard output.</param>
    /// <param name="Errors">Standard error.</param>
    public sealed record Ran(int Code, string Output, string Errors)
    {
        public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
