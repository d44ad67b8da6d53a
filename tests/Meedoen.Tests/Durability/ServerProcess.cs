using System.Diagnostics;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Durability;

/// <summary>The real server in a process of its own, so that it can be killed without warning.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private readonly StringWriter said;

    private ServerProcess(Process process, Uri address, StringWriter said) => (this.process, Address, this.said) = (process, address, said);

    public Uri Address { get; }

    /// <summary>What it wrote so far: its log.</summary>
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

    /// <summary>Starts <c>Meedoen serve</c> on a place and waits until it is ready.</summary>
    /// <param name="place">Where its data is.</param>
    /// <param name="masterKey">Its master key.</param>
    /// <param name="settings">More for its environment.</param>
    public static async Task<ServerProcess> Serve(StorageOptions place, byte[] masterKey, params IReadOnlyList<(string Name, string Value)> settings)
    {
        // The place is a copy of the demo's region; a real server keeps away from a directory with the demo's mark.
        File.Delete(Path.Combine(place.DataDirectory, "demo.json"));
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(MeedoenApp).Assembly.Location);
        start.ArgumentList.Add("serve");
        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(place.DataDirectory);
        start.Environment["MEEDOEN__Url"] = address.ToString();
        start.Environment["MEEDOEN__MasterKey"] = Convert.ToBase64String(masterKey);
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (place.Kind == DatabaseKind.Postgres)
        {
            start.Environment["MEEDOEN__Postgres"] = place.Postgres;
            start.Environment["MEEDOEN__DatabasePrefix"] = place.DatabasePrefix;
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var said = new StringWriter();
        process.OutputDataReceived += (_, line) => Write(said, line.Data);
        process.ErrorDataReceived += (_, line) => Write(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, address, said);
        Assert.True(await server.IsReady(), $"The server did not start: {server.Said}");
        return server;
    }

    /// <summary>Kill -9: no warning, no farewell.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>What a manager of services does to stop it: a signal, and then it waits. Answers the exit code.</summary>
    public async Task<int> Terminate()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(StopLimit);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private static void Write(StringWriter said, string? line)
    {
        lock (said)
        {
            said.WriteLine(line);
        }
    }

    private async Task<bool> IsReady()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < StartLimit && !process.HasExited; await Task.Delay(20))
        {
            try
            {
                if ((await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return true;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not there yet, or too busy starting to answer.
                continue;
            }
        }

        return false;
    }

    /// <inheritdoc cref="LocalPort.Free" />
    internal static int FreePort() => LocalPort.Free();
}
