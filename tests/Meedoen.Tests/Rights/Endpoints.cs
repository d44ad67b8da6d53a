using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.Tests.Rights;

/// <summary>The endpoints that the running application has.</summary>
internal static class Endpoints
{
    /// <summary>Method and pattern of each; a page counts once, as GET.</summary>
    public static IReadOnlyList<(string Method, string Pattern, RouteEndpoint Endpoint)> Of(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => Methods(e).Select(method => (method, "/" + e.RoutePattern.RawText!.Trim('/'), e)))
            .DistinctBy(e => (e.method, e.Item2)).OrderBy(e => e.Item2, StringComparer.Ordinal).ThenBy(e => e.method, StringComparer.Ordinal),
    ];

    /// <summary>What it says about who may come in.</summary>
    public static IAdmission? Admission(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAdmission>();

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
        ? ["GET"]
        : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
}
