namespace Meedoen.Platform.Web;

/// <summary>The session cookie: for this site only, out of reach of script, host-locked where there is https.</summary>
public static class SessionCookie
{
    /// <summary>Its name for this request.</summary>
    public static string Name(HttpRequest request) => request.IsHttps ? "__Host-" + Sessions.Cookie : Sessions.Cookie;

    /// <summary>Sets it.</summary>
    public static void Set(HttpContext context, string value) =>
        context.Response.Cookies.Append(Name(context.Request), value, Options(context.Request));

    /// <summary>Takes it away.</summary>
    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context.Request));

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };
}
