using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Portals.Home;

/// <summary>
/// Where everybody begins. Roles with a page of their own to begin at go there; for the others this is it: what they can do here,
/// and the people they are involved with.
/// </summary>
[TextsOf("Home")]
[OpenToAll] // Who is not signed in is sent to sign in.
public sealed class IndexModel(Current current, Navigation navigation, ServerOptions options) : PortalPage
{
    private const int MostPeople = 200;

    /// <summary>Roles that never see a person: figures, administration, audit.</summary>
    private static readonly AccessRole[] WithoutPeople =
        [AccessRole.PolicyOfficer, AccessRole.FunctionalAdministrator, AccessRole.PrivacyOfficer, AccessRole.Employer];

    /// <summary>The role of the session.</summary>
    public AccessRole Role { get; private set; }

    /// <summary>What the role can do here.</summary>
    public IReadOnlyList<NavigationItem> Pages { get; private set; } = [];

    /// <summary>The people the reader is involved with, or null for roles that have none.</summary>
    public IReadOnlyList<PersonBrief>? People { get; private set; }

    /// <summary>The page, or the way to it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Viewer.Of(current.Session) is not { } viewer)
        {
            return Redirect(options.Demo ? "/demo" : "/sign-in");
        }

        if (navigation.HomeOf(viewer.Role) is { } home)
        {
            return Redirect(home);
        }

        (Role, Title, Pages) = (viewer.Role, T["title", viewer.Name], navigation.Of(viewer.Role));
        if (!WithoutPeople.Contains(Role))
        {
            People = await Involved(cancel);
            current.Saw("Home", "guidance", [.. People.Select(p => p.Id)], 1L << 1);
        }

        return Page();
    }

    private async Task<IReadOnlyList<PersonBrief>> Involved(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return await Persons.Briefs(db, Access.Scope(db, current.Actor, current.Today)).Take(MostPeople).ToListAsync(cancel);
    }
}
