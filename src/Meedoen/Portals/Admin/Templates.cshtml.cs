using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.Admin;

/// <summary>The approaches that this organisation has, and which of them new journeys follow.</summary>
[TextsOf("Admin")]
[ForRoles(AccessRole.FunctionalAdministrator, AccessRole.TeamLead, AccessRole.PrivacyOfficer)]
public sealed class TemplatesModel(Current current, ListTemplates list) : PortalPage
{
    /// <summary>Whether the reader may bring in, publish and move versions.</summary>
    public bool MayChange => current.Actor.Role == AccessRole.FunctionalAdministrator.Code();

    /// <summary>The versions.</summary>
    public IReadOnlyList<ListTemplates.Line> Lines { get; private set; } = [];

    /// <summary>Shape of a state.</summary>
    public static Mark MarkOf(ListTemplates.Line line) => line.InForce ? Mark.Done : line.PublishedOn is null ? Mark.Ahead : Mark.Plain;

    /// <summary>A state in words.</summary>
    public string StateOf(ListTemplates.Line line) =>
        line.InForce ? T["templates.in-force"] : line.PublishedOn is { } since ? T["templates.earlier", since] : T["templates.draft"];

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["templates.title"];
        Lines = await list.Handle(cancel);
    }
}
