using System.Diagnostics;
using Meedoen.Tests.Durability;
using Meedoen.Tests.Harness;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Meedoen.Tests.Cli;

/// <summary>The demo as <c>./run</c> starts it, in a process and a directory of its own.</summary>
internal sealed class DemoProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private readonly Process process;

    private DemoProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<DemoProcess> Start(string directory, params string[] options)
    {
        var port = ServerProcess.FreePort();
        var start = CommandLine.Start(["demo", "--port", $"{port}", "--data", directory, .. options]);
        var process = Process.Start(start)!;
        var said = new StringWriter();
        process.OutputDataReceived += (_, line) => said.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => said.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var demo = new DemoProcess(process, new Uri($"http://127.0.0.1:{port}"));
        Assert.True(await demo.IsReady(), $"The demo did not start: {said}");
        return demo;
    }

    /// <summary>A number out of a tenant's file, while the demo runs.</summary>
    public static long Count(string directory, string tenant, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, tenant + ".db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private async Task<bool> IsReady()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < Limit && !process.HasExited; await Task.Delay(200))
        {
            try
            {
                if (await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)) == "ready")
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                continue;
            }
        }

        return false;
    }
}
