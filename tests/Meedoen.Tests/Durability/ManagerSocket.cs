using System.Net.Sockets;
using System.Text;
using Meedoen.Tests.Harness;

namespace Meedoen.Tests.Durability;

/// <summary>The ear of a manager of services: what a server tells it, in order. As a file, or by a name that only the kernel knows.</summary>
internal sealed class ManagerSocket : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Socket socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 60_000 };

    public ManagerSocket(bool asFile)
    {
        var path = Path.Combine(folder.Path, "notify");
        Name = asFile ? path : "@" + path;
        socket.Bind(new UnixDomainSocketEndPoint(asFile ? path : "\0" + path));
    }

    /// <summary>What the server gets as <c>NOTIFY_SOCKET</c>.</summary>
    public string Name { get; }

    /// <summary>What the server tells next.</summary>
    public string Hear()
    {
        var message = new byte[4096];
        return Encoding.UTF8.GetString(message, 0, socket.Receive(message));
    }

    public void Dispose()
    {
        socket.Dispose();
        folder.Dispose();
    }
}
