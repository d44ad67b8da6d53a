using Meedoen.Dossiers.Facts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers;

/// <summary>Reads codes that rules ask for. What is sealed is never among them: no rule rests on a special category.</summary>
public static class PlainFacts
{
    /// <summary>The values that hold now of some keys with one value, by key; what is not known is absent. What the act wrote before counts.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Of(
        MeedoenDb db, Guid person, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var stored = await db.Set<FactRow>().AsNoTracking()
            .Where(f => f.PersonId == person && keys.Contains(f.Key) && f.EndedAt == null && f.Value != null)
            .OrderBy(f => f.RecordedAt).ThenBy(f => f.Id).Select(f => new { f.Key, f.Value }).ToListAsync(cancel);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in stored)
        {
            values[fact.Key] = fact.Value!;
        }

        return values;
    }

    /// <summary>The same for several persons; who has none of the keys is absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, string>>> Of(
        MeedoenDb db, IReadOnlyList<Guid> persons, IReadOnlyList<string> keys, CancellationToken cancel) =>
        (await db.Set<FactRow>().AsNoTracking().Where(f => persons.Contains(f.PersonId) && keys.Contains(f.Key) && f.EndedAt == null && f.Value != null)
            .OrderBy(f => f.RecordedAt).ThenBy(f => f.Id).Select(f => new { f.PersonId, f.Key, f.Value }).ToListAsync(cancel))
        .GroupBy(f => f.PersonId).ToDictionary(
            facts => facts.Key,
            facts => (IReadOnlyDictionary<string, string>)facts.GroupBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => f.Last().Value!, StringComparer.Ordinal));

    /// <summary>The value that holds now of one key, per person; who has none is absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Of(MeedoenDb db, IReadOnlyList<Guid> persons, string key, CancellationToken cancel) =>
        (await db.Set<FactRow>().AsNoTracking().Where(f => persons.Contains(f.PersonId) && f.Key == key && f.EndedAt == null && f.Value != null)
            .OrderBy(f => f.RecordedAt).ThenBy(f => f.Id).Select(f => new { f.PersonId, f.Value }).ToListAsync(cancel))
        .GroupBy(f => f.PersonId).ToDictionary(f => f.Key, f => f.Last().Value!);
}
