using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Plans;

/// <summary>The topics that this municipality adds to the diagnostic interview.</summary>
public sealed class ListLocalTopics(Current current)
{
    /// <summary>Every topic, by title.</summary>
    public async Task<IReadOnlyList<LocalTopic>> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return await db.Set<LocalTopic>().OrderBy(t => t.Title).ToListAsync(cancel);
    }
}
