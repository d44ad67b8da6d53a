using Meedoen.People;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>Destroys notes and proposals about a person; that a profile came in stays as a bare id with a date.</summary>
internal sealed class ForgetProfiles : IForgetPersons
{
    /// <inheritdoc />
    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        scope.Db.RemoveRange(await scope.Db.Set<ReceivedProposal>().Where(p => p.PersonId == person).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<ReceivedNotes>().Where(o => o.PersonId == person).ToListAsync(cancel));
        foreach (var profile in await scope.Db.Set<ReceivedProfile>().Where(p => p.PersonId == person).ToListAsync(cancel))
        {
            (profile.PersonId, profile.HouseholdId) = (null, null);
        }
    }
}
