using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Meedoen.Bench.Load;

/// <summary>
/// Sends one fixed request over and over on some connections, and checks that every answer is a 2xx that came whole.
/// Plain sockets, so that the client costs little beside what is measured.
/// </summary>
internal sealed class HttpLoad : IDisposable
{
    private readonly List<Connection> connections;

    public HttpLoad(int port, int count) => connections = [.. Enumerable.Range(0, count).Select(_ => new Connection(port))];

    /// <summary>Runs until a number of requests is answered; answers how long it took.</summary>
    public Task<TimeSpan> Requests(byte[] request, int total) => Requests(() => request, total);

    /// <summary>The same with requests that differ.</summary>
    public async Task<TimeSpan> Requests(Func<byte[]> request, int total)
    {
        var left = total;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.Select(c => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await c.Ask(request());
            }
        })));
        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>Runs for a time; answers how many requests were answered per second.</summary>
    public async Task<double> PerSecond(byte[] request, TimeSpan time)
    {
        var begun = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(connections.Select(c => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(begun) < time; count++)
            {
                await c.Ask(request);
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public void Dispose() => connections.ForEach(c => c.Dispose());

    private sealed class Connection : IDisposable
    {
        private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly ResponseReader reader = new();

        public Connection(int port) => socket.Connect(IPAddress.Loopback, port);

        public async Task Ask(byte[] request)
        {
            await socket.SendAsync(request);
            reader.Begin();
            while (!reader.IsWhole)
            {
                var read = await socket.ReceiveAsync(reader.Room);
                if (read == 0)
                {
                    throw new IOException("The server closed the connection.");
                }

                reader.Take(read);
            }

            if (reader.Status is < 200 or > 299)
            {
                throw new IOException($"The server answered {reader.Status}.");
            }
        }

        public void Dispose() => socket.Dispose();
    }
}
