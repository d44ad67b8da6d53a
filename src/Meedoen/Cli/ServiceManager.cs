using System.Net.Sockets;
using System.Text;

namespace Meedoen.Cli;

/// <summary>
/// Tells the manager of services (systemd, or what else sets <c>NOTIFY_SOCKET</c>) how the server is doing, by the protocol of
/// <c>sd_notify(3)</c>. Without a manager nobody is told.
/// </summary>
internal static class ServiceManager
{
    /// <summary>The server answers requests from now on.</summary>
    /// <param name="status">What <c>systemctl status</c> shows.</param>
    public static void Ready(string status) => Tell("READY=1\nSTATUS=" + status);

    /// <summary>The server takes nothing new and finishes what it is doing.</summary>
    public static void Stopping() => Tell("STOPPING=1");

    private static void Tell(string state)
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 1 } name || name[0] is not ('/' or '@'))
        {
            return;
        }

        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // A name with @ is no file: the kernel knows it by its name after a zero.
            socket.SendTo(Encoding.UTF8.GetBytes(state), new UnixDomainSocketEndPoint(name[0] == '@' ? '\0' + name[1..] : name));
        }
        catch (SocketException problem)
        {
            // The server works also when its manager does not listen.
            Console.Error.WriteLine($"NOTIFY_SOCKET: {problem.SocketErrorCode}");
        }
    }
}
