using System.Net;

namespace Meedoen.Platform.Web;

/// <summary>Whether a host is this machine, so that nobody can listen on the way to it.</summary>
public static class ThisMachine
{
    /// <summary>True for <c>localhost</c> and the loopback addresses; other names are not looked up.</summary>
    public static bool Is(string host) => host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
