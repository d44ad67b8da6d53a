using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Meedoen.Platform.Web;

/// <summary>Headers on every response: a strict content policy without exceptions, no framing, no sniffing, no referrer, no caching of pages.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly StringValues ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    private static readonly StringValues Permissions = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    public Task Invoke(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        return next(context);
    }
}

/// <summary>The language of the request: the cookie that the language switch sets, else Dutch.</summary>
internal sealed class RequestLanguage(RequestDelegate next)
{
    public const string Cookie = "meedoen_language";

    private static readonly Dictionary<string, CultureInfo> Supported = new(StringComparer.Ordinal)
    {
        ["nl"] = CultureInfo.GetCultureInfo("nl-NL"),
        ["en"] = CultureInfo.GetCultureInfo("en-GB"),
        ["ar"] = CultureInfo.GetCultureInfo("ar"),
    };

    public static CultureInfo Dutch => Supported["nl"];

    public static bool Knows(string language) => Supported.ContainsKey(language);

    public Task Invoke(HttpContext context)
    {
        var wanted = context.Request.Cookies[Cookie] ?? "nl";
        CultureInfo.CurrentUICulture = Supported.GetValueOrDefault(wanted, Dutch);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture;
        return next(context);
    }
}
