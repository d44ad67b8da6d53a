using System.Diagnostics;
using System.Text.Json.Nodes;
using Meedoen.BrowserTests.Browser;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.BrowserTests.Installing;

/// <summary>
/// An installation by the commands of the README, under a directory instead of <c>/</c>. What is of the machine itself is left out: its
/// packages, its user (<c>nobody</c> when root does this, else whoever runs the tests) and systemd, of which the command, the environment
/// and the credential are taken from the installed service file. The program is published from what the tests were built with.
/// </summary>
internal sealed class ReadmeMachine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly Lazy<Task<string>> Published = new(Publish);

    /// <summary>What <c>/tmp</c> is: everybody may write there, in what is their own.</summary>
    private static readonly Lazy<string> Temporary = new(() => NewFolder("1777"));


    private readonly string root = NewFolder();
    private readonly StorageOptions place;
    private readonly string program;
    private readonly StringWriter said = new();
    private Process? server;

    private ReadmeMachine(string program, DatabaseKind kind) => (this.program, place) = (program, World.NewPlace(kind));

    /// <summary>Address that people use.</summary>
    public Uri Address { get; } = new($"http://localhost:{LocalPort.Free()}");

    /// <summary>What the server wrote so far: its log.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Does all that the README says until the service runs.</summary>
    public static async Task<ReadmeMachine> Install(DatabaseKind kind)
    {
        var machine = new ReadmeMachine(await Published.Value, kind);
        Directory.CreateDirectory(machine.Under("/etc/systemd/system"));
        Directory.CreateDirectory(machine.Under("/var/lib"));
        foreach (var command in ReadmeSection.Prepare.Append(ReadmeSection.Service.Install))
        {
            await Run(machine.Here(command));
        }

        machine.Settle();
        return machine;
    }

    /// <summary>Starts what the service file starts, and waits until <c>health</c> says that it is ready.</summary>
    public async Task Serve()
    {
        var unit = await File.ReadAllTextAsync(Under("/etc/systemd/system/meedoen.service"));
        var credential = Assert.Single(ReadmeSection.OfUnit(unit, "LoadCredential")).Split(':');
        var credentials = Under("/run/credentials");
        await Run(Here($"install -d -m 700 -o meedoen -g meedoen {credentials} && install -m 400 -o meedoen -g meedoen {credential[1]} {credentials}/{credential[0]}"));
        var command = Assert.Single(ReadmeSection.OfUnit(unit, "ExecStart")).Replace("/usr/bin/dotnet", "dotnet", StringComparison.Ordinal);
        var environment = string.Join(' ', ReadmeSection.OfUnit(unit, "Environment")).Replace("%d", credentials, StringComparison.Ordinal);
        server = Process.Start(Shell(Here($"cd / && exec setpriv --reuid meedoen --regid meedoen --init-groups env -i PATH=$PATH LANG=C.UTF-8 TMPDIR=$TMPDIR {environment} {command}")))!;
        server.OutputDataReceived += (_, line) => Hear(line.Data);
        server.ErrorDataReceived += (_, line) => Hear(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        var health = Here("setpriv --reuid meedoen --regid meedoen --init-groups dotnet /opt/meedoen/Meedoen.dll health --config /etc/meedoen/settings.json --data /var/lib/meedoen");
        for (var begun = Stopwatch.GetTimestamp(); (await Ran(health)).Code != 0; await Task.Delay(200))
        {
            Assert.False(server.HasExited || Stopwatch.GetElapsedTime(begun) > Patience, $"The server is not ready: {Said}");
        }
    }

    /// <summary>Makes the organisation through the running server. Answers the link, which is all that stands on standard output.</summary>
    public async Task<Uri> CreateTenant() => new(Assert.Single((await Run(Here(ReadmeSection.CreateTenant))).Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        server?.Dispose();
        await TestApp.Remove(place);
    }

    /// <summary>What the README asks to set: the address, and the database when it is PostgreSQL.</summary>
    private void Settle()
    {
        var file = Under("/etc/meedoen/settings.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!;
        settings["Url"] = $"http://127.0.0.1:{Address.Port}";
        settings["PublicUrl"] = Address.ToString();
        if (place.Kind == DatabaseKind.Postgres)
        {
            settings["Postgres"] = place.Postgres;
            settings["DatabasePrefix"] = place.DatabasePrefix;
        }

        File.WriteAllText(file, settings.ToJsonString());
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.WriteLine(line);
        }
    }

    private string Under(string path) => root + path;

    /// <summary>A command of the README with the paths and the user of this machine.</summary>
    private string Here(string command) => ForUser(command.Replace("/opt/meedoen", program, StringComparison.Ordinal)
        .Replace("/etc/", Under("/etc/"), StringComparison.Ordinal).Replace("/var/lib/", Under("/var/lib/"), StringComparison.Ordinal));

    private static string ForUser(string command) => Environment.IsPrivilegedProcess
        ? command.Replace("-o meedoen -g meedoen", "-o nobody -g nogroup", StringComparison.Ordinal)
            .Replace("--reuid meedoen --regid meedoen", "--reuid nobody --regid nogroup", StringComparison.Ordinal)
        : command.Replace("-o meedoen -g meedoen ", "", StringComparison.Ordinal).Replace("setpriv --reuid meedoen --regid meedoen --init-groups ", "", StringComparison.Ordinal);

    private static async Task<string> Publish()
    {
        var program = NewFolder();
        await Run(ReadmeSection.Publish.Replace("/opt/meedoen", program, StringComparison.Ordinal) + " --no-build -nologo -v quiet");
        return program;
    }

    /// <summary>A folder that another user may go through, gone with the tests.</summary>
    private static string NewFolder(string mode = "755")
    {
        var folder = Directory.CreateTempSubdirectory("meedoen-readme-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32(mode, 8));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static async Task<string> Run(string command)
    {
        var (code, output, errors) = await Ran(command);
        Assert.True(code == 0, $"{command}\nexit code {code}\n{output}\n{errors}");
        return output;
    }

    private static async Task<(int Code, string Output, string Errors)> Ran(string command)
    {
        using var process = Process.Start(Shell(command))!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await errors);
    }

    private static ProcessStartInfo Shell(string command)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", command]) { WorkingDirectory = Looks.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["TMPDIR"] = Temporary.Value;
        return start;
    }
}
