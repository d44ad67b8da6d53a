using System.Globalization;
using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen.Portals;

/// <summary>What the frame knows about one request: language, direction, theme, and who looks.</summary>
public sealed class Shell(IHttpContextAccessor accessor, Assets assets, Navigation navigation, ServerOptions options, Current current)
{
    private readonly HttpContext http = accessor.HttpContext!;

    /// <summary>Addresses of style sheets, scripts and drawings.</summary>
    public Assets Assets { get; } = assets;

    /// <summary>Who is signed in, or null.</summary>
    public Viewer? Viewer { get; } = Viewer.Of(current.Session);

    /// <summary>Two-letter code of the language of the page.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary><c>rtl</c> for Arabic, else <c>ltr</c>.</summary>
    public static string Direction => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The chosen theme (<c>light</c> or <c>dark</c>), or null: as the device has it.</summary>
    public string? Theme => http.Request.Cookies[PreferenceRoutes.ThemeCookie] is "dark" or "light"
        ? http.Request.Cookies[PreferenceRoutes.ThemeCookie]
        : null;

    /// <summary>Address of this page without its query: a query may hold a filter, never a name.</summary>
    public string Path => http.Request.Path;

    /// <summary>Whether this is the demo, which says so on every page.</summary>
    public bool IsDemo => options.Demo;

    /// <summary>Whether the role has people to look for; figures, administration and audit have none.</summary>
    public bool FindsPeople => Viewer is { Role: not (AccessRole.PolicyOfficer or AccessRole.FunctionalAdministrator or AccessRole.PrivacyOfficer) };

    /// <summary>Entries of the main navigation for the role of the session.</summary>
    public IReadOnlyList<NavigationItem> Navigation => Viewer is { } viewer ? navigation.Of(viewer.Role) : [];

    /// <summary>Address that sets a preference (language, theme) and comes back here.</summary>
    public string Preference(string kind, string value) =>
        $"/preferences/{kind}/{value}?back={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}";
}
