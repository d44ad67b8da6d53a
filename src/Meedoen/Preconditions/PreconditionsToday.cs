using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Preconditions;

/// <summary>
/// Says on Vandaag what was not arranged in time, what fell away, and what is still unknown after the diagnostic interview: the case owner
/// for every person in view, others for what they arrange themselves.
/// </summary>
internal sealed class PreconditionsToday(RouteWork route) : ITodaySource
{
    private const int DaysAhead = 7;
    private const int Most = 200;

    private static readonly PreconditionState[] Open =
        [PreconditionState.Unknown, PreconditionState.Needed, PreconditionState.Requested, PreconditionState.Lapsed];

    public async Task<IReadOnlyList<TodayItem>> Items(Current current, CancellationToken cancel)
    {
        var (today, me) = (current.Today, current.Actor.Id);
        var all = current.Actor.Role is "RG" or "TL";
        if (!all && current.Actor.Role is not ("VW" or "WC"))
        {
            return [];
        }

        await using var db = current.Tenant.OpenForReading();
        var scope = Access.Scope(db, current.Actor, today);
        var until = today.AddDays(DaysAhead);
        var rows = await db.Set<Precondition>()
            .Where(p => scope.Contains(p.PersonId) && Open.Contains(p.State) && (all || p.OwnerAccount == me)
                && (p.DueOn <= (p.OwnerAccount == me ? until : today.AddDays(-1)) || p.AlarmSince != null || p.State == PreconditionState.Lapsed))
            .OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(Most).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return [];
        }

        var names = await Persons.Briefs(db, rows.ConvertAll(r => r.PersonId)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var titles = await route.PreconditionTitles(current.Tenant, cancel);
        return [.. rows.Select(row => Item(row, names.GetValueOrDefault(row.PersonId), titles.GetValueOrDefault(row.Kind)?.ToString() ?? row.Kind, today))];
    }

    private static TodayItem Item(Precondition row, string? name, string title, DateOnly today)
    {
        var unknown = row is { State: PreconditionState.Unknown, AlarmSince: not null };
        var group = row.DueOn < today ? TodayGroup.Late
            : unknown || row.State == PreconditionState.Lapsed ? TodayGroup.Signals
            : row.DueOn == today ? TodayGroup.Today : TodayGroup.ThisWeek;
        var why = unknown ? Words.Get("Preconditions", "today.unknown", row.AlarmSince)
            : row.State == PreconditionState.Lapsed ? Words.Get("Preconditions", "today.lapsed", row.Since)
            : Words.Get("Preconditions", row.DueOn < today ? "today.late" : "today.due", row.DueOn);
        return new TodayItem(group, row.PersonId, name, title, why, row.DueOn, Words.Get("Preconditions", "today.do"), $"/persons/{row.PersonId}/preconditions");
    }
}
