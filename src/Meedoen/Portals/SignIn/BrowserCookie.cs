using Meedoen.Parties.SignIn;

namespace Meedoen.Portals.SignIn;

/// <summary>What stays in one browser between the steps of signing in, ten minutes: never in an address.</summary>
internal sealed class BrowserCookie
{
    private readonly string name;

    private BrowserCookie(string name) => this.name = name;

    /// <summary>Ties going to another service to this browser: an answer that somebody else began is not taken.</summary>
    public static BrowserCookie Provider { get; } = new("meedoen_provider");

    /// <summary>The invitation that was opened, sealed.</summary>
    public static BrowserCookie Invitation { get; } = new("meedoen_invitation");

    /// <summary>Puts it there.</summary>
    public void Set(HttpContext context, string value) => context.Response.Cookies.Append(Name(context.Request), value, Options(context.Request));

    /// <summary>What this browser has.</summary>
    public string? Look(HttpContext context) => context.Request.Cookies[Name(context.Request)];

    /// <summary>What this browser has; it goes away.</summary>
    public string? Take(HttpContext context)
    {
        context.Response.Cookies.Delete(Name(context.Request), Options(context.Request));
        return Look(context);
    }

    private string Name(HttpRequest request) => (request.IsHttps ? "__Host-" : string.Empty) + name;

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = SignInWithProvider.Worth,
        IsEssential = true,
    };
}
