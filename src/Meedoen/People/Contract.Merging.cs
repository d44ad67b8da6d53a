using Meedoen.People.Duplicates;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>Two records turned out to be one person.</summary>
/// <param name="Merge">Id of the merge, by which it can be undone.</param>
/// <param name="Gone">The record that lives on in the other.</param>
public sealed record PersonsMerged(Guid Merge, Guid Gone) : IDomainEvent;

/// <summary>A merge was undone: they are two persons after all.</summary>
/// <param name="Merge">Id of the merge.</param>
/// <param name="Back">The record that is a person of its own again.</param>
public sealed record MergeUndone(Guid Merge, Guid Back) : IDomainEvent;

/// <summary>A module that keeps rows about persons and can bring those of one record to another, and back.</summary>
public interface IMergePersons
{
    /// <summary>Brings what can be brought; what both have already stays behind and is no longer seen.</summary>
    Task Merge(PersonMerge merge, CancellationToken cancel);

    /// <summary>Brings back exactly what was brought.</summary>
    Task Undo(PersonMerge merge, CancellationToken cancel);
}

/// <summary>One merge while it is done or undone: remembers each row it moved.</summary>
public sealed class PersonMerge
{
    private const string PersonColumn = "PersonId";
    private readonly Guid id;

    internal PersonMerge(Guid id, ActScope scope, Guid from, Guid into) => (this.id, Scope, From, Into) = (id, scope, from, into);

    /// <summary>The act in which it happens.</summary>
    public ActScope Scope { get; }

    /// <summary>The record that goes.</summary>
    public Guid From { get; }

    /// <summary>The record that stays.</summary>
    public Guid Into { get; }

    private MeedoenDb Db => Scope.Db;

    /// <summary>Moves rows (with a column <c>PersonId</c>) to the record that stays.</summary>
    /// <param name="rows">The rows, tracked.</param>
    /// <param name="key">Their id.</param>
    public void Move<T>(IEnumerable<T> rows, Func<T, Guid> key)
        where T : class
    {
        foreach (var row in rows.ToList())
        {
            Db.Entry(row).Property(PersonColumn).CurrentValue = Into;
            Remember(typeof(T).Name, key(row), null);
        }
    }

    /// <summary>The ids of the rows of a kind that were moved, for <see cref="IMergePersons.Undo"/>.</summary>
    public async Task<IReadOnlyList<Guid>> Moved<T>(CancellationToken cancel) =>
        await Db.Set<MergedRow>().Where(m => m.MergeId == id && m.Kind == typeof(T).Name && m.Old == null).Select(m => m.RowId).ToListAsync(cancel);

    /// <summary>Moves rows back to the record they came from.</summary>
    public void Back<T>(IEnumerable<T> rows)
        where T : class
    {
        foreach (var row in rows.ToList())
        {
            Db.Entry(row).Property(PersonColumn).CurrentValue = From;
        }
    }

    /// <summary>Notes for the audit which categories of data were brought from the one record to the other, or back.</summary>
    public void Touch(IEnumerable<int> categories)
    {
        foreach (var category in categories.Distinct())
        {
            Scope.Touch(From, category);
            Scope.Touch(Into, category);
        }
    }

    /// <summary>Remembers what a row was before it was changed.</summary>
    public void Remember(string kind, Guid row, string? old) =>
        Db.Add(new MergedRow { MergeId = id, Kind = kind, RowId = row, Old = old });

    /// <summary>What rows of a kind were before they were changed.</summary>
    public Task<Dictionary<Guid, string>> Old(string kind, CancellationToken cancel) =>
        Db.Set<MergedRow>().Where(m => m.MergeId == id && m.Kind == kind && m.Old != null).ToDictionaryAsync(m => m.RowId, m => m.Old!, cancel);
}
