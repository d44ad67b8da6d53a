using Meedoen.Platform.Acts;
using Meedoen.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Tests.Rights;

/// <summary>What the visitors left behind: changes by who may not change, and views that are in the audit.</summary>
internal static class Traces
{
    /// <summary>Acts about the person by accounts that are not involved; there may be none.</summary>
    public static async Task<IReadOnlyList<string>> ChangesByOutsiders(RightsWorld world, DateTime since)
    {
        var outsiders = world.Accounts.Where(a => !a.Key.IsInvolved).ToLookup(a => a.Value, a => a.Key);
        await using var db = world.Tenant.OpenForReading();
        var events = await db.Set<EventRow>().Where(e => e.PersonId == world.Person && e.RecordedAt >= since).Select(e => new { e.Type, e.Actor }).ToListAsync();
        return [.. events.Where(e => outsiders.Contains(e.Actor)).Select(e => $"{e.Type} by {outsiders[e.Actor].First()}")];
    }

    /// <summary>Visitors who were shown something of the person more often than the audit says.</summary>
    public static IReadOnlyList<string> NotAudited(RightsWorld world, IReadOnlyDictionary<Who, List<string>> shown)
    {
        var views = world.Tenant.Audit.OpenReader().All()
            .Where(e => e.Action is AuditAction.View or AuditAction.Export && e.Persons.Contains(world.Person))
            .GroupBy(e => e.Actor).ToDictionary(g => g.Key, g => g.Select(e => e.What).ToList());
        return
        [
            .. from s in shown
               let audited = views.GetValueOrDefault(world.Accounts[s.Key], [])
               where audited.Count < s.Value.Count
               select $"{s.Key} was shown something {s.Value.Count} times ({string.Join(", ", s.Value)}), the audit has {audited.Count} ({string.Join(", ", audited)})",
        ];
    }
}
