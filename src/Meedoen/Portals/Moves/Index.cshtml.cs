using Meedoen.Journeys;
using Meedoen.Parties;

namespace Meedoen.Portals.Moves;

/// <summary>What a newer version of an approach would change for the reader's own people, before the administrator moves them.</summary>
[TextsOf("Templates")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class IndexModel(MovesOfMyPeople mine) : PortalPage
{
    /// <summary>Per version that people follow.</summary>
    public IReadOnlyList<MovesOfMyPeople.Move> Moves { get; private set; } = [];

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["my-moves.title"];
        Moves = await mine.Handle(cancel);
    }
}
