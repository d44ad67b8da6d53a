using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>The teams of the organisation that runs the tenant, and who can be in one.</summary>
internal static class Teams
{
    /// <summary>Why an account of this organisation cannot be in this team, or null; no team is always possible.</summary>
    public static async Task<Refusal?> Problem(MeedoenDb db, Guid organisation, Guid? team, CancellationToken cancel) =>
        team is null ? null
        : !await db.Set<Team>().AnyAsync(t => t.Id == team, cancel) ? new Refusal("parties.no-such-team", "Team")
        : !await db.Set<Organisation>().AnyAsync(o => o.Id == organisation && o.RunsTenant, cancel) ? new Refusal("parties.team-of-own-staff", "Team")
        : null;
}
