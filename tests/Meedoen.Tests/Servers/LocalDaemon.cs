using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Meedoen.Tests.Durability;
using Xunit;

namespace Meedoen.Tests.Servers;

/// <summary>
/// A server program of the machine for one test class: in the foreground, with a directory and a free port of its own, on loopback, thrown
/// away after. Root gives what it writes to the account <c>mail</c>, which has no rights; anybody else runs everything as themselves. It
/// ends with the tests, however these end, and its children with it.
/// </summary>
internal sealed class LocalDaemon(string program, string package) : IAsyncDisposable
{
    /// <summary>Runs a program in a process group of its own; when nobody holds the other end of the input any more, the group ends.</summary>
    private const string UntilInputEnds = """
        exec 3<&0
        setsid "$@" </dev/null 3<&- &
        server=$!
        { cat; kill -TERM -- -$server; } <&3 >/dev/null 2>&1 &
        exec 3<&-
        wait $server
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ConcurrentQueue<string> complaints = [];
    private Process? server;

    /// <summary>Where its settings and data are.</summary>
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("meedoen-daemon-").FullName;

    /// <summary>Port it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>Whether the machine has the program.</summary>
    public bool IsThere => File.Exists(program);

    /// <summary>User and group that own what it keeps.</summary>
    public static (string User, string Group) Owner => Environment.IsPrivilegedProcess ? ("mail", "mail") : (Said("id", "-un"), Said("id", "-gn"));

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
            server = Process.Start(new ProcessStartInfo("bash", ["-c", UntilInputEnds, "bash", program, .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardError = true,
            })!;
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
            server.StandardInput.Close();
            await server.WaitForExitAsync().WaitAsync(Patience);
            server.Dispose();
            server = null;
        }
    }

    private IEnumerable<string> Logs() => System.IO.Directory.EnumerateFiles(Directory, "*log", SearchOption.AllDirectories).Select(File.ReadAllText);

    private async Task<bool> Answers()
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Patience && server is { HasExited: false }; await Task.Delay(50))
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
            {
                continue;
            }
        }

        return false;
    }

    private static string Said(string command, params string[] arguments)
    {
        using var asked = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var said = asked.StandardOutput.ReadToEnd().Trim();
        asked.WaitForExit();
        return said;
    }
}
