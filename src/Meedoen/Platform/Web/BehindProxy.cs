using System.Net;
using ForwardedHeaders = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders;

namespace Meedoen.Platform.Web;

/// <summary>What a proxy says of the request it passes on (<c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c>), believed of known proxies only.</summary>
public static class BehindProxy
{
    private static readonly char[] Between = [' ', ',', ';'];

    /// <summary>Proxies on this machine.</summary>
    public static IReadOnlyList<IPNetwork> Loopback { get; } = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>The proxies that a setting names, as addresses or networks (<c>10.0.0.2 10.1.0.0/16</c>); null when it holds something else.</summary>
    public static IReadOnlyList<IPNetwork>? Parse(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return Loopback;
        }

        var proxies = new List<IPNetwork>();
        foreach (var part in setting.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(part, out var one))
            {
                proxies.Add(new IPNetwork(one, one.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                proxies.Add(network);
            }
            else
            {
                return null;
            }
        }

        return proxies;
    }

    /// <summary>The address of the site as people type it: the configured one, else that of the request.</summary>
    public static string Site(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<ServerOptions>().PublicUrl ?? $"{request.Scheme}://{request.Host}";

    internal static void Add(IServiceCollection services) => services.AddOptions<ForwardedHeadersOptions>().Configure<ServerOptions>((forwarded, options) =>
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;

        // From the last proxy back to the first that is not known: what stands before it anybody may have written.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.KnownProxies)
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        // A proxy that passes on a host of the visitor's own making does not move the site.
        forwarded.AllowedHosts = Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var site) ? [site.Host] : [];
    });
}
