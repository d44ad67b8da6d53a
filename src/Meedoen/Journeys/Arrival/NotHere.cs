using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Whether anything may be measured or planned about a person: not before it is certain that the person may stay with us, and no more when
/// the person went elsewhere.
/// </summary>
internal static class NotHere
{
    /// <summary>Why not (<c>programmes.before-arrival</c>), or null. Who has no journey was registered by hand, and lives here.</summary>
    public static async Task<Refusal?> Objection(MeedoenDb db, Guid person, CancellationToken cancel)
    {
        var states = await db.Set<Enrolment>().AsNoTracking().Where(e => e.PersonId == person).Select(e => e.State).ToListAsync(cancel);
        return states.Count == 0 || states.Exists(IsHere) ? null : new Refusal("programmes.before-arrival");
    }

    private static bool IsHere(EnrolmentState state) => state is not (EnrolmentState.Expected or EnrolmentState.HandedOver or EnrolmentState.Lapsed);
}
