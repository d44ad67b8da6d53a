namespace Meedoen.Platform.Data;

/// <summary>
/// Runs units of work so that each is all or nothing, and answers only when it is durable.
/// A unit says by its second result whether to keep what it wrote.
/// </summary>
public interface IWriteQueue : IAsyncDisposable
{
    /// <summary>Runs <paramref name="work"/> in a transaction; what it answers with <c>Keep = false</c> is rolled back.</summary>
    Task<T> Run<T>(Func<MeedoenDb, Task<(T Result, bool Keep)>> work, CancellationToken cancel);

    /// <summary>
    /// How many commits there have been, when every change of this database goes through this queue: what was read at the same
    /// count is still so. Null where others write too (PostgreSQL).
    /// </summary>
    long? Commits { get; }
}
