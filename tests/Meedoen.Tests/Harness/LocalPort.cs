using System.Net;
using System.Net.Sockets;

namespace Meedoen.Tests.Harness;

/// <summary>Where a server of a test's own may listen.</summary>
internal static class LocalPort
{
    /// <summary>
    /// A free port below those that the system gives out by itself: else another server of these tests may get it before ours has begun to
    /// listen, and answers in its place.
    /// </summary>
    public static int Free()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                continue;
            }
        }
    }
}
