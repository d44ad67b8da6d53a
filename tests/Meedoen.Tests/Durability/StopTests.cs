using System.Net.Sockets;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Architecture;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Durability;

/// <summary>
/// A server that is told to stop (SIGTERM, as systemd and containers do) takes nothing new, finishes and answers what is under way, and
/// leaves nothing half done; its manager hears of it.
/// </summary>
public sealed class StopTests
{
    private static readonly SocketError[] Closed = [SocketError.ConnectionRefused, SocketError.ConnectionReset];

    [Theory, OnBothDatabases]
    public async Task What_is_under_way_when_the_server_is_stopped_is_finished_and_answered(DatabaseKind database)
    {
        using var manager = new ManagerSocket(asFile: database == DatabaseKind.Sqlite);
        await using var place = await CrashPlace.Make(database);
        using var server = await ServerProcess.Serve(place.Storage, place.MasterKey, ("NOTIFY_SOCKET", manager.Name), ("LC_ALL", "nl_NL.UTF-8"));
        Assert.Equal($"READY=1\nSTATUS=Meedoen luistert op {server.Address}.", manager.Hear());
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(30);
        using var waiting = await SlowRequest.Begin(server.Address, place, "waits-for-the-database", day);
        using var half = await SlowRequest.Begin(server.Address, place, "half-sent", day);
        using var never = await SlowRequest.Begin(server.Address, place, "never-sent", day);

        Task<int> stopped;
        await using (await HeldDatabase.Take(place.Storage))
        {
            await Task.WhenAll(waiting.SendFirstHalf(), half.SendFirstHalf(), never.SendFirstHalf());
            await waiting.SendSecondHalf();
            stopped = server.Terminate();
            Assert.Equal("STOPPING=1", manager.Hear());
            await NobodyComesIn(server.Address);
            await half.SendSecondHalf();
            Assert.False(stopped.IsCompleted, "The server left while a request waited for the database.");
        }

        var ledger = new Ledger();
        foreach (var request in new[] { waiting, half })
        {
            ledger.Ask(request.Key);
            ledger.Acknowledge(request.Key, Promised(await request.Answer(), server));
        }

        Assert.Equal(0, await stopped);
        Assert.DoesNotContain("HTTP/1.1 20", await never.Answer(), StringComparison.Ordinal);
        Assert.Equal(2, ledger.Acknowledged.Values.Distinct().Count());
        Assert.Empty(await ledger.Differences(await place.Look()));
        Assert.False(File.Exists(Path.Combine(place.Storage.DataDirectory, "server.json")));
    }

    [Fact]
    public async Task A_manager_that_does_not_listen_keeps_no_server_from_its_work()
    {
        await using var place = await CrashPlace.Make(DatabaseKind.Sqlite);
        using var server = await ServerProcess.Serve(place.Storage, place.MasterKey, ("NOTIFY_SOCKET", "/nowhere/notify"));
        Assert.Equal(0, await server.Terminate());
        Assert.Contains("NOTIFY_SOCKET: ", server.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_service_file_waits_for_the_server_to_be_ready_and_longer_than_it_takes_to_stop()
    {
        var service = Repository.Read("deploy/meedoen.service").Split('\n');
        Assert.Contains("Type=notify", service);
        var patience = Assert.Single(service, line => line.StartsWith("TimeoutStopSec=", StringComparison.Ordinal));
        Assert.InRange(TimeSpan.FromSeconds(int.Parse(patience.Split('=')[1])), ServerOptions.StopLimit + TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(2));
    }

    private static async Task NobodyComesIn(Uri server)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(server.Host, server.Port, patience.Token);
            }
            catch (SocketException closing)
            {
                // Whoever stood at the door when it was closed is sent away too; after that there is no door.
                Assert.Contains(closing.SocketErrorCode, Closed);
                if (closing.SocketErrorCode == SocketError.ConnectionRefused)
                {
                    return;
                }
            }

            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>The conversation that a whole answer promises.</summary>
    private static Guid Promised(string answer, ServerProcess server)
    {
        Assert.True(answer.StartsWith("HTTP/1.1 20", StringComparison.Ordinal), $"{answer}\n{server.Said}");
        Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
        var json = answer[answer.IndexOf('{', StringComparison.Ordinal)..(answer.LastIndexOf('}') + 1)];
        return JsonDocument.Parse(json).RootElement.GetProperty("id").GetGuid();
    }
}
