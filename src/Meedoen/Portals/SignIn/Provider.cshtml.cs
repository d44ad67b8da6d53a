using Meedoen.Parties.SignIn;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.SignIn;

/// <summary>Goes to another sign-in service.</summary>
[TextsOf("SignIn")]
[OpenToAll] // Nobody is signed in yet.
public sealed class ProviderModel(SignInServices services, SignInWithProvider slice) : SignInPage(services)
{
    /// <summary>Goes there, or says that it is not there.</summary>
    public async Task<IActionResult> OnGetAsync(string provider, string? invitation, CancellationToken cancel)
    {
        Title = T["provider.title"];
        var redirect = $"{BehindProxy.Site(Request)}/sign-in/returned";
        var begun = await slice.Begin(provider, invitation, Back, redirect, cancel);
        if (begun.IsRefused)
        {
            return Refused(begun.Refusals);
        }

        ProviderCookie.Set(HttpContext, begun.Value.Secret);
        return Redirect(begun.Value.Address);
    }
}

/// <summary>Ties going to another service to this browser: an answer that somebody else began is not taken.</summary>
internal static class ProviderCookie
{
    public static void Set(HttpContext context, string secret) => context.Response.Cookies.Append(Name(context.Request), secret, Options(context.Request));

    /// <summary>The secret of this browser; it goes away.</summary>
    public static string? Take(HttpContext context)
    {
        context.Response.Cookies.Delete(Name(context.Request), Options(context.Request));
        return context.Request.Cookies[Name(context.Request)];
    }

    private static string Name(HttpRequest request) => (request.IsHttps ? "__Host-" : string.Empty) + "meedoen_provider";

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
