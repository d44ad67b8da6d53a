using System.Collections.Frozen;
using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen.Portals;

/// <summary>Choices of the reader that are kept in the browser: language and theme. They say nothing about a person.</summary>
public static class PreferenceRoutes
{
    /// <summary>Cookie with the theme of choice.</summary>
    public const string ThemeCookie = "meedoen_theme";

    private static readonly FrozenSet<string> Values =
        FrozenSet.Create(StringComparer.Ordinal, "language/nl", "language/en", "language/ar", "theme/light", "theme/dark", "theme/device");

    /// <summary>Adds <c>GET /preferences/{kind}/{value}?back=/path</c>.</summary>
    // Open to all: the page to sign in has a language too, and the choice is no more than a cookie.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/preferences/{kind}/{value}", Set).OpenToAll().ExcludeFromDescription();

    private static IResult Set(string kind, string value, string? back, HttpContext http)
    {
        if (!Values.Contains($"{kind}/{value}"))
        {
            return Results.NotFound();
        }

        PreferenceCookie.Set(http, kind is "theme" ? ThemeCookie : RequestLanguage.Cookie, value);
        return Results.LocalRedirect(LocalAddress.OrHome(back));
    }
}
