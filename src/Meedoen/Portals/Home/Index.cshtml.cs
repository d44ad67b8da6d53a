using Meedoen.Parties;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Home;

/// <summary>Where everybody begins: the first page of the role. A role without a page yet reads here what will come.</summary>
[TextsOf("Home")]
[OpenToAll] // Who is not signed in is sent to sign in.
public sealed class IndexModel(Current current, Navigation navigation, ServerOptions options) : PortalPage
{
    /// <summary>The role of the session.</summary>
    public AccessRole Role { get; private set; }

    /// <summary>The page, or the way to it.</summary>
    public IActionResult OnGet()
    {
        if (Viewer.Of(current.Session) is not { } viewer)
        {
            return Redirect(options.Demo ? "/demo" : "/sign-in");
        }

        (Role, Title) = (viewer.Role, T["title", viewer.Name]);
        return navigation.HomeOf(viewer.Role) is { } home ? Redirect(home) : Page();
    }
}
