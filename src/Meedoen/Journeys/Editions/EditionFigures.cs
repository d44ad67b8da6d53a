using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Counts an edition: who takes part, in which state they are, and what came out. Persons with an outcome count once per outcome.</summary>
internal static class EditionFigures
{
    public static async Task<IReadOnlyDictionary<string, int>> Of(MeedoenDb db, Guid edition, CancellationToken cancel)
    {
        var states = await db.Set<Enrolment>().Where(e => e.EditionId == edition).GroupBy(e => e.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var figures = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["participants"] = states.Sum(state => state.Count) };
        states.ForEach(state => figures["state." + state.Key] = state.Count);
        foreach (var outcome in (await Outcomes(db, edition, cancel)).CountBy(one => one.Outcome))
        {
            figures["outcome." + outcome.Key] = outcome.Value;
        }

        return figures;
    }

    private static async Task<IEnumerable<(Guid Enrolment, string Outcome)>> Outcomes(MeedoenDb db, Guid edition, CancellationToken cancel)
    {
        var streams = db.Set<Enrolment>().Where(e => e.EditionId == edition).Select(e => (Guid?)e.Id);
        var rows = await db.Set<EventRow>().AsNoTracking().Where(e => e.Type == nameof(OutcomeReached) && streams.Contains(e.StreamId))
            .Select(e => new { e.StreamId, e.Type, e.Data }).ToListAsync(cancel);
        return rows.Select(row => (row.StreamId!.Value, ((OutcomeReached)EventCodec.Read(row.Type, row.Data)!).Outcome)).Distinct();
    }
}
