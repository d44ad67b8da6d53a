using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Access;

/// <summary>Says that what rights depend on is met for a person, or no longer is.</summary>
public static class AccessConditions
{
    /// <summary>
    /// From today the condition is met for exactly these roles, as far as <paramref name="source"/> says so; for the others it ended yesterday.
    /// </summary>
    /// <param name="scope">The act.</param>
    /// <param name="person">For whom.</param>
    /// <param name="source">What says so.</param>
    /// <param name="categories">Bit mask of the categories.</param>
    /// <param name="roles">Codes of the roles for which it is met; empty when it is not.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task Met(ActScope scope, Guid person, Guid source, long categories, IReadOnlyCollection<string> roles, CancellationToken cancel)
    {
        var running = await scope.Db.Set<AccessRow>()
            .Where(a => a.PersonId == person && a.Kind == AccessKind.Condition && a.Source == source && a.To == null).ToListAsync(cancel);
        foreach (var row in running.Where(row => !roles.Contains(row.Role)))
        {
            row.To = scope.Today.AddDays(-1);
        }

        scope.Db.AddRange(roles.Where(role => !running.Exists(row => row.Role == role)).Select(role => new AccessRow
        {
            Id = Ids.New(),
            Principal = AccessRow.Nobody,
            PersonId = person,
            Role = role,
            Kind = AccessKind.Condition,
            From = scope.Today,
            OwnMask = categories,
            Source = source,
        }));
    }
}
