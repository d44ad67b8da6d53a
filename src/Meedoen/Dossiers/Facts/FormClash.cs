using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Facts;

/// <summary>Finds the fields that somebody else changed after a form was opened, and that this form would change too.</summary>
internal static class FormClash
{
    public static async Task<List<string>> Find(ActScope scope, Guid person, FormAnswer answer, DateTime? openedAt, CancellationToken cancel)
    {
        if (openedAt is not { } since)
        {
            return [];
        }

        var me = scope.Act.Actor.Id;
        var keys = answer.Values.Keys.ToList();
        var changed = await scope.Db.Set<FactRow>().AsNoTracking()
            .Where(f => f.PersonId == person && keys.Contains(f.Key) && f.RecordedAt > since && f.EndedAt == null && f.Author != me)
            .Select(f => new { f.Key, f.Value })
            .ToListAsync(cancel);
        return [.. changed
            .Where(f => f.Value is null || !answer.Values[f.Key].Contains(f.Value))
            .Select(f => f.Key).Distinct()];
    }
}
