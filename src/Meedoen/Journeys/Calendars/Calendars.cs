using System.Collections.Concurrent;
using Meedoen.Platform.Data;
using Meedoen.Rules;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The calendar of each tenant: when lessons pause. Read once, and again when it was changed.</summary>
public sealed class Calendars
{
    private readonly ConcurrentDictionary<string, Calendar> read = new(StringComparer.Ordinal);

    /// <summary>The calendar of a tenant.</summary>
    public async ValueTask<Calendar> Of(MeedoenDb db, string tenant, CancellationToken cancel)
    {
        if (read.TryGetValue(tenant, out var known))
        {
            return known;
        }

        var pauses = await db.Set<LessonPause>().AsNoTracking().OrderBy(pause => pause.First).Select(pause => new Pause(pause.First, pause.Last)).ToListAsync(cancel);
        return read.GetOrAdd(tenant, Calendar.Plain with { Pauses = pauses });
    }

    /// <summary>Forgets the calendar of a tenant, because it was changed.</summary>
    public void Drop(string tenant) => read.TryRemove(tenant, out _);
}
