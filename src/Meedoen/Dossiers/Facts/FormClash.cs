using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Facts;

/// <summary>
/// Finds the fields that changed after a form was opened, by whomever and in whichever window, and that this form would change back:
/// what was added is missing in it, or what was taken back stands in it.
/// </summary>
public sealed class FormClash(FactBook book)
{
    /// <summary>The keys in question; those of which the actor may not know that they changed are left out.</summary>
    public async Task<List<string>> Find(
        ActScope scope, Guid person, FormDefinition form, FormAnswer answer, DateTime? openedAt, RubricMask mask, CancellationToken cancel)
    {
        if (openedAt is not { } since)
        {
            return [];
        }

        var keys = answer.Values.Keys.ToList();
        var changed = await scope.Db.Set<FactRow>().AsNoTracking()
            .Where(f => f.PersonId == person && keys.Contains(f.Key) && (f.EndedAt == null ? f.RecordedAt > since : f.EndedAt > since && f.RecordedAt <= since))
            .ToListAsync(cancel);
        var me = scope.Act.Actor.Id;
        var seen = changed.Where(f => f.Author == me || mask.CanWrite((Rubric)f.Rubric)).ToList();
        var opened = await book.Open(scope, person, seen, cancel);
        var clashes = new List<string>();
        foreach (var key in seen.GroupBy(f => f.Key))
        {
            var now = await book.Values(scope, person, key.Key, cancel);
            if (Clashes(form.Fields.First(field => field.Name == key.Key).Key, key, opened, answer.Values[key.Key], now))
            {
                clashes.Add(key.Key);
            }
        }

        return clashes;
    }

    /// <summary>One value: it must be what is there now. Several: nothing that was added goes, nothing that was taken back returns.</summary>
    private static bool Clashes(
        DataKey key, IEnumerable<FactRow> changed, IReadOnlyDictionary<Guid, string> opened, IReadOnlyList<string> mine, IReadOnlyList<string> now) =>
        key.Multiple
            ? changed.Any(f => mine.Contains(opened[f.Id]) != now.Contains(opened[f.Id]))
            : !now.SequenceEqual(mine);
}
