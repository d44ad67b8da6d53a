using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Meedoen.Platform.Data;

/// <summary>
/// Most acts only add rows. When everything that a context is about to save is new, and plain (no columns that the database fills in,
/// no hidden ones, no references that ask for an order), <see cref="SqliteRows"/> writes it at a fraction of the cost.
/// </summary>
internal static class AddedRows
{
    private static readonly ConcurrentDictionary<IEntityType, bool> Plain = new();

    /// <summary>Saves what is tracked this way when it can, as the last thing in a unit: nothing is tracked after it. Answers whether it did.</summary>
    public static bool TrySave(MeedoenDb db, SqliteRows rows)
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State != EntityState.Unchanged).ToList();
        if (!changed.TrueForAll(IsPlainAddition))
        {
            return false;
        }

        changed.ForEach(entry => rows.Add(entry.Entity));
        db.ChangeTracker.Clear();
        return true;
    }

    private static bool IsPlainAddition(EntityEntry entry) =>
        entry.State == EntityState.Added && Plain.GetOrAdd(entry.Metadata, IsPlain);

    private static bool IsPlain(IEntityType type) =>
        type.GetProperties().All(p => p.ValueGenerated == ValueGenerated.Never && !p.IsShadowProperty())
        && !type.GetForeignKeys().Any() && !type.GetNavigations().Any() && !type.GetComplexProperties().Any()
        && type.BaseType is null && !type.GetDerivedTypes().Any();
}
