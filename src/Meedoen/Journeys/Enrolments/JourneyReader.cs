using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Meedoen.Rules;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Reads one journey and folds it. A request folds one journey, never a list.</summary>
public sealed class JourneyReader(TemplateShelf shelf)
{
    /// <summary>The journey of an enrolment on a day, or null.</summary>
    public async Task<RunningJourney?> Read(MeedoenDb db, string tenant, Guid enrolment, DateOnly today, CancellationToken cancel) =>
        await db.Set<Enrolment>().FirstOrDefaultAsync(e => e.Id == enrolment, cancel) is { } found
            ? await Read(db, tenant, found, today, cancel)
            : null;

    /// <summary>The same for an enrolment that is at hand.</summary>
    public async Task<RunningJourney> Read(MeedoenDb db, string tenant, Enrolment enrolment, DateOnly today, CancellationToken cancel)
    {
        var template = await shelf.Find(db, tenant, enrolment.TemplateId, enrolment.TemplateVersion, cancel)
            ?? throw new InvalidDataException($"Enrolment {enrolment.Id} follows a template that is not on the shelf.");
        var events = await Events(db, enrolment.Id, cancel);
        var facts = await FactsForJourney.Read(db, enrolment, template, cancel);
        return new RunningJourney(enrolment, template, events, facts, Calendar.Plain, today);
    }

    private static async Task<List<JourneyEvent>> Events(MeedoenDb db, Guid stream, CancellationToken cancel)
    {
        var rows = await db.Set<EventRow>().AsNoTracking().Where(e => e.StreamId == stream)
            .OrderBy(e => e.RecordedAt).ThenBy(e => e.Position)
            .Select(e => new { e.Type, e.Data }).ToListAsync(cancel);
        return [.. rows.Select(row => EventCodec.Read(row.Type, row.Data)).OfType<JourneyEvent>()];
    }
}
