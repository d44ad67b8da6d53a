using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Data;

/// <summary>Brings the tables of a tenant to what this version of the product expects.</summary>
internal static class Migrating
{
    /// <summary>
    /// Applies what is missing. Where nothing is, one query tells: EF Core would first compare the whole model with its snapshot, for every
    /// tenant at every start, and a test has already done that.
    /// </summary>
    public static async Task BringUpToDate(this MeedoenDb db, CancellationToken cancel)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
        }
    }
}
