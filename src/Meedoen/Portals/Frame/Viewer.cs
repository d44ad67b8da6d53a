using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen.Portals;

/// <summary>
/// Who looks at the page, as the frame shows it. Without a session there is none, and the page is shown as to somebody
/// outside.
/// </summary>
/// <param name="Name">Name of the person who is signed in.</param>
/// <param name="Organisation">Organisation in which the person acts.</param>
/// <param name="Role">The one role of this session.</param>
public sealed record Viewer(string Name, string Organisation, AccessRole Role)
{
    /// <summary>Address of a photo, or null: initials are shown.</summary>
    public string? PhotoHref { get; init; }

    /// <summary>Name of the role, when the template of the organisation has its own word for it.</summary>
    public string? RoleName { get; init; }

    /// <summary>Whoever is behind a session, or null.</summary>
    public static Viewer? Of(SignedIn? session) =>
        session is not null && AccessRoles.FromCode(session.Role) is { } role
            ? new Viewer(session.Name, session.OrganisationName, role) { HasOtherRoles = session.HasOtherRoles }
            : null;

    /// <summary>Whether the person can act in more than one role.</summary>
    public bool HasOtherRoles { get; init; }
}

/// <summary>The contact person at the top of every page of a participant: a familiar face first.</summary>
/// <param name="Name">Name of the contact person.</param>
/// <param name="PhotoHref">Address of the photo, or null: initials are shown.</param>
/// <param name="Phone">Telephone number as written, or null.</param>
public sealed record ContactFace(string Name, string? PhotoHref, string? Phone);
