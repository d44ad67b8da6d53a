using Meedoen.Dossiers.Facts;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;

namespace Meedoen.Dossiers;

/// <summary>
/// Remembers when somebody last opened a file. Opening it again within an hour is the same visit, so that what is new stays new while
/// one works; that also keeps most views free of writing.
/// </summary>
public sealed class DossierVisits(TimeProvider real)
{
    private static readonly TimeSpan OneVisit = TimeSpan.FromHours(1);

    private const string Find = "SELECT last_at, before_at FROM dossier_visit WHERE account_id = @p0 AND person_id = @p1";

    /// <summary>Notes a visit and answers when the one before began, or null at the first.</summary>
    public async Task<DateTime?> Note(Tenant tenant, Guid account, Guid person, CancellationToken cancel)
    {
        var now = UtcMoment.Cut(real.GetUtcNow().UtcDateTime);
        var (last, before) = await tenant.Reads.First(Find, r => ((DateTime?)r.Moment(0), r.MomentOrNull(1)), account, person);
        if (last is { } running && now - running < OneVisit)
        {
            return before;
        }

        try
        {
            await tenant.Writes.Run(db => Keep(db, account, person, now, cancel), cancel);
        }
        catch (Exception e) when (WriteConflicts.Is(e))
        {
            // Opened twice at the same moment: the other one has noted this visit.
            return last;
        }

        return last;
    }

    private static async Task<(Done, bool)> Keep(MeedoenDb db, Guid account, Guid person, DateTime now, CancellationToken cancel)
    {
        var visit = await db.FindAsync<DossierVisit>([account, person], cancel);
        if (visit is null)
        {
            db.Add(new DossierVisit { AccountId = account, PersonId = person, LastAt = now });
        }
        else if (now - visit.LastAt >= OneVisit)
        {
            (visit.BeforeAt, visit.LastAt) = (visit.LastAt, now);
        }

        await db.SaveChangesAsync(cancel);
        return (Done.Instance, true);
    }
}
