namespace Meedoen.Platform.Web;

/// <summary>Browsers say where a request comes from. A change that another site asks for is turned away, beside SameSite cookies and form tokens.</summary>
internal static class CrossSite
{
    /// <summary>Whether a request that may change something comes from our own pages, or from a program that is no browser.</summary>
    public static bool IsWelcome(HttpRequest request, Endpoint endpoint) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
        || endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null
        || request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

    /// <summary>Whether the browser says that the request comes from a page of this very site.</summary>
    public static bool IsOwnPage(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "same-origin"
        || request.Headers.Origin == $"{request.Scheme}://{request.Host}";
}
