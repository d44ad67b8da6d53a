using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Learning;

/// <summary>On which days somebody was there, for other modules. The caller has asked whether the reader may know.</summary>
public static class AttendedDays
{
    /// <summary>The days of a period that some accounts wrote down, each with its best status, the oldest first.</summary>
    /// <param name="db">Where.</param>
    /// <param name="person">About whom.</param>
    /// <param name="accounts">Whose lines count.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<IReadOnlyList<(DateOnly On, AttendanceStatus Status)>> Between(
        MeedoenDb db, Guid person, IReadOnlyCollection<Guid> accounts, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var rows = await db.Set<AttendanceDay>().AsNoTracking()
            .Where(a => a.PersonId == person && accounts.Contains(a.AccountId) && a.On >= from && a.On <= to)
            .Select(a => new { a.On, a.Status }).ToListAsync(cancel);
        return [.. rows.GroupBy(row => row.On).OrderBy(day => day.Key).Select(day => (day.Key, day.Min(row => row.Status)))];
    }
}
