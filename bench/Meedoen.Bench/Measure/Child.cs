using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Meedoen.Bench.Measure;

/// <summary>A server in a process of its own: this program again, told to serve. Ends with its owner.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;

    private Child(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public int Id => process.Id;

    /// <summary>Processor time used so far, user and system.</summary>
    public TimeSpan Cpu => ProcessorClock.Of(process);

    /// <summary>This program again, as one of the servers of the bench.</summary>
    public static Task<Child> Serve(string server, string directory, params string[] more)
    {
        var port = FreePort();
        return Run(port, [typeof(Child).Assembly.Location, "serve", server, port.ToString(CultureInfo.InvariantCulture), directory, .. more]);
    }

    /// <summary>The real application, as people start it.</summary>
    public static Task<Child> Demo(string directory, string now)
    {
        var port = FreePort();
        return Run(port, [typeof(MeedoenApp).Assembly.Location, "demo", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", directory, "--now", now]);
    }

    public void Dispose()
    {
        Stop(process);
        process.WaitForExit();
    }

    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
    }

    private static async Task<Child> Run(int port, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(process);
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, line) => Complain(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Listening(process, port);
        return new Child(process, port);
    }

    private static void Complain(string? line)
    {
        if (line is not null)
        {
            Console.Error.WriteLine(line);
        }
    }

    private static async Task Listening(Process process, int port)
    {
        for (var i = 0; i < 6000 && !process.HasExited; i++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
