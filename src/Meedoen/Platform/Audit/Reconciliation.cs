using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Audit;

/// <summary>
/// An act is committed first and audited next; a crash in between leaves an act without its audit entry. At start those entries are
/// written from the act itself, so that after any crash every change is in the trail. On PostgreSQL an act of another node that is just
/// being audited may get its entry twice; never not at all.
/// </summary>
internal static class Reconciliation
{
    /// <summary>How far before the last audited change to look: far more than an act takes, far less than everything.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    /// <summary>Writes what is missing and answers how many entries that were.</summary>
    public static async Task<int> Run(Tenant tenant, CancellationToken cancel)
    {
        var reader = tenant.Audit.OpenReader();
        var since = reader.LastChange() is { } last ? last - Margin : DateTime.UnixEpoch;
        await using var db = tenant.OpenForReading();
        var acts = await db.Set<ActRow>().Where(a => a.RecordedAt >= since).ToListAsync(cancel);
        if (acts.Count == 0)
        {
            return 0;
        }

        var audited = reader.ActsSince(since - Margin);
        var missing = acts.Where(a => !audited.Contains(a.Id)).ToList();
        await Task.WhenAll(missing.Select(a => tenant.Audit.Write(Entry(a))));
        return missing.Count;
    }

    private static AuditEntry Entry(ActRow act) => new(
        AuditAction.Change, act.Name, act.Actor, act.Role, AuditHash.Unpack(act.Persons), act.Categories, act.Purpose)
    {
        At = act.RecordedAt,
        Act = act.Id,
        Reason = act.Reason,
        From = act.Origin,
    };
}
