using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen.Portals.Home;

/// <summary>Buttons of the frame that are forms of their own: sign out, and choose a language.</summary>
internal static class FrameButtons
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Open to all: signing out twice, or after the session ended, must work too. A foreign site gains nothing by it.
        routes.MapPost("/sign-out", SignOutHere).DisableAntiforgery().OpenToAll().ExcludeFromDescription();

        // Open to all: the choice is no more than a cookie.
        routes.MapPost("/language", Speak).DisableAntiforgery().OpenToAll().ExcludeFromDescription();
    }

    private static async Task<IResult> SignOutHere(HttpContext context, SignOut signOut, ServerOptions options, CancellationToken cancel)
    {
        await signOut.Handle(cancel);
        SessionCookie.Clear(context);
        return Results.Redirect(options.Demo ? "/demo" : "/sign-in");
    }

    private static async Task<IResult> Speak(HttpContext context, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await context.Request.ReadFormAsync(cancel);
        var language = form["language"].ToString();
        if (!RequestLanguage.Knows(language))
        {
            return Results.BadRequest();
        }

        PreferenceCookie.Set(context, RequestLanguage.Cookie, language);
        return Results.LocalRedirect(LocalAddress.OrHome(form["back"]));
    }
}
