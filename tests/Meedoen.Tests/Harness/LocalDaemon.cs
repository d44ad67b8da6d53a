using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Meedoen.Tests.Durability;
using Xunit;

namespace Meedoen.Tests.Harness;

/// <summary>
/// A server program of the machine for one test class: in the foreground, with a directory and a free port of its own, on loopback, thrown
/// away after. Root gives what it writes to the account <c>mail</c>, which has no rights; anybody else runs everything as themselves.
/// </summary>
internal sealed class LocalDaemon(string program, string package) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = [];
    private Process? server;

    /// <summary>Where its settings and data are.</summary>
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("meedoen-daemon-").FullName;

    /// <summary>Port it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>Whether the machine has the program.</summary>
    public bool IsThere => File.Exists(program);

    /// <summary>User and group that own what it keeps.</summary>
    public static (string User, string Group) Owner => Environment.IsPrivilegedProcess ? ("mail", "mail") : (Environment.UserName, Said("id", "-gn"));

    /// <summary>Skips the test when the machine does not have the program.</summary>
    public void Ask() => Assert.SkipUnless(IsThere, $"No {Path.GetFileName(program)}: install Debian's {package}. ./test does so when it may.");

    /// <summary>Starts it when it is there, and waits until it answers.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="prepare">Writes its settings, for the port that it gets.</param>
    public async Task Start(IReadOnlyList<string> arguments, Action<int> prepare)
    {
        for (var attempt = 0; IsThere && attempt < 3; attempt++)
        {
            Port = ServerProcess.FreePort();
            prepare(Port);
            server = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            server.ErrorDataReceived += (_, line) => complaints.Enqueue(line.Data ?? string.Empty);
            server.BeginErrorReadLine();
            if (await Answers())
            {
                return;
            }

            await Stop();
        }

        Assert.False(IsThere, $"{program} does not start. It says: {string.Join('\n', complaints.Concat(Logs()))}");
    }

    /// <summary>A directory below its own that it may write in.</summary>
    public string Writable(string name)
    {
        var path = System.IO.Directory.CreateDirectory(Path.Combine(Directory, name)).FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Said("chmod", "755", Directory);
            Said("chown", $"{Owner.User}:{Owner.Group}", path);
        }

        return path;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Stop();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private async Task Stop()
    {
        if (server is not null)
        {
            Said("kill", server.Id.ToString());
            await server.WaitForExitAsync();
            server.Dispose();
            server = null;
        }
    }

    private IEnumerable<string> Logs() => System.IO.Directory.EnumerateFiles(Directory, "*log", SearchOption.AllDirectories).Select(File.ReadAllText);

    private async Task<bool> Answers()
    {
        for (var wait = 0; wait < 100 && server is { HasExited: false }; wait++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        return false;
    }

    private static string Said(string command, params string[] arguments)
    {
        using var asked = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        return asked.StandardOutput.ReadToEnd().Trim();
    }
}
