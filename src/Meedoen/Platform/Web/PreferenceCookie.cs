namespace Meedoen.Platform.Web;

/// <summary>Cookies with a choice of the reader (language, theme, organisation): they say nothing about a person.</summary>
public static class PreferenceCookie
{
    /// <summary>Keeps a choice for a year.</summary>
    public static void Set(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(365),
        Path = "/",
    });
}
