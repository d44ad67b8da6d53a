using Meedoen.Dossiers.Facts;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers;

/// <summary>Something was stated about a person, or corrected.</summary>
/// <param name="Fact">Id of the statement; its value lives there.</param>
/// <param name="Key">Key of the dictionary.</param>
/// <param name="Replaces">The statement it corrects, or null.</param>
/// <param name="ValidFrom">First day it holds.</param>
public sealed record FactStated(Guid Fact, string Key, Guid? Replaces, DateOnly ValidFrom) : IDomainEvent;

/// <summary>A statement was taken back without another in its place.</summary>
/// <param name="Fact">Id of the statement.</param>
/// <param name="Key">Key of the dictionary.</param>
public sealed record FactTakenBack(Guid Fact, string Key) : IDomainEvent;

/// <summary>Reads and states facts. The caller has asked the rights.</summary>
public sealed class FactBook(PersonKeys keys)
{
    private static readonly DataDictionary Dictionary = DataDictionary.Standard;

    /// <summary>
    /// States values of one key inside an act: what is new is added, what differs replaces, what is gone is taken back. The same
    /// values again change nothing. For a key with several values the list is the whole list.
    /// </summary>
    /// <param name="scope">The act.</param>
    /// <param name="person">About whom.</param>
    /// <param name="key">Key of the dictionary.</param>
    /// <param name="values">The values, in stored form.</param>
    /// <param name="source">Where they come from.</param>
    /// <param name="cancel">Stops.</param>
    /// <param name="validFrom">First day they hold; today when left out.</param>
    /// <param name="onlyOwn">Whether only the actor's own statements may be replaced or taken back; those of others stay beside them.</param>
    public Task State(
        ActScope scope, Guid person, string key, IReadOnlyList<string> values, FactSource source, CancellationToken cancel,
        DateOnly? validFrom = null, bool onlyOwn = false) =>
        State(scope, person, Dictionary.Find(key) ?? throw new ArgumentException($"No key '{key}' in the dictionary.", nameof(key)), values, source, cancel, validFrom, onlyOwn);

    /// <summary>The same for a key at hand, of the standard or of the municipality.</summary>
    public async Task State(
        ActScope scope, Guid person, DataKey known, IReadOnlyList<string> values, FactSource source, CancellationToken cancel,
        DateOnly? validFrom = null, bool onlyOwn = false)
    {
        var key = known.Key;
        var running = await Running(scope, person, key, cancel);
        var cipher = known.Encrypted ? await keys.For(scope, person, cancel) : null;
        var old = running.Select(row => (Row: row, Value: Open(row, cipher))).ToList();
        var gone = old.Where(o => !values.Contains(o.Value) && (!onlyOwn || o.Row.Author == scope.Act.Actor.Id)).Select(o => o.Row).ToList();
        foreach (var value in values.Where(value => !old.Exists(o => o.Value == value)).Distinct())
        {
            var replaces = known.Multiple ? null : gone.FirstOrDefault();
            var row = New(scope, person, known, value, source, cipher, validFrom ?? scope.Today);
            scope.Db.Add(row);
            End(scope, replaces, row.Id);
            scope.Record(new FactStated(row.Id, key, replaces?.Id, row.ValidFrom), person, (int)known.Rubric);
        }

        foreach (var row in gone.Where(row => row.EndedAt is null))
        {
            End(scope, row, null);
            scope.Record(new FactTakenBack(row.Id, key), person, (int)known.Rubric);
        }
    }

    /// <summary>What holds now of some keys inside an act, what the act itself stated included; opened, per key.</summary>
    public async Task<ILookup<string, string>> Values(ActScope scope, Guid person, IReadOnlyCollection<string> wanted, CancellationToken cancel)
    {
        var stored = await scope.Db.Set<FactRow>().Where(f => f.PersonId == person && wanted.Contains(f.Key) && f.EndedAt == null).ToListAsync(cancel);
        var added = scope.Db.ChangeTracker.Entries<FactRow>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)
            .Where(f => f.PersonId == person && wanted.Contains(f.Key));
        var running = stored.Concat(added).Where(f => f.EndedAt is null).OrderBy(f => f.RecordedAt).ThenBy(f => f.Id).ToList();
        var cipher = running.Exists(f => f.Sealed is not null) ? await keys.For(scope, person, cancel) : null;
        return running.ToLookup(f => f.Key, f => Open(f, cipher), StringComparer.Ordinal);
    }

    /// <summary>The values of one key that hold now, inside an act, opened.</summary>
    public async Task<IReadOnlyList<string>> Values(ActScope scope, Guid person, string key, CancellationToken cancel)
    {
        var running = await Running(scope, person, key, cancel);
        var cipher = running.Exists(row => row.Sealed is not null) ? await keys.For(scope, person, cancel) : null;
        return running.ConvertAll(row => Open(row, cipher));
    }

    /// <summary>The values of some rows of one person inside an act, opened, by their id.</summary>
    internal async Task<IReadOnlyDictionary<Guid, string>> Open(ActScope scope, Guid person, IReadOnlyList<FactRow> rows, CancellationToken cancel)
    {
        var cipher = rows.Any(row => row.Sealed is not null) ? await keys.For(scope, person, cancel) : null;
        return rows.ToDictionary(row => row.Id, row => Open(row, cipher));
    }

    /// <summary>What holds now about a person in these rubrics, opened, in the order of the dictionary.</summary>
    public async Task<IReadOnlyList<StatedFact>> Current(Tenant tenant, Guid person, RubricMask rights)
    {
        var rows = await tenant.Reads.List(FactSql.Current, FactSql.Row, person);
        var visible = rows.FindAll(row => RubricMask.Has(rights.Visible, (Rubric)row.Rubric));
        var cipher = visible.Exists(row => row.Sealed is not null) ? await keys.For(tenant, person) : null;
        return [.. visible.Where(row => row.Sealed is null || cipher is not null).Select(row => Fact(row, cipher))];
    }

    /// <summary>Every statement of one key, also what no longer holds, newest first.</summary>
    public async Task<IReadOnlyList<StatedFact>> History(Tenant tenant, Guid person, string key)
    {
        var rows = await tenant.Reads.List(FactSql.History, FactSql.Row, person, key);
        var cipher = rows.Exists(row => row.Sealed is not null) ? await keys.For(tenant, person) : null;
        return [.. rows.Where(row => row.Sealed is null || cipher is not null).Select(row => Fact(row, cipher))];
    }

    /// <summary>Other spellings of the names of some persons, per person.</summary>
    public static async Task<ILookup<Guid, string>> Spellings(MeedoenDb db, IReadOnlyCollection<Guid> persons, CancellationToken cancel) =>
        (await db.Set<FactRow>().AsNoTracking()
            .Where(f => persons.Contains(f.PersonId) && f.Key == "name-spelling" && f.EndedAt == null && f.Value != null)
            .Select(f => new { f.PersonId, f.Value })
            .ToListAsync(cancel)).ToLookup(f => f.PersonId, f => f.Value!);

    private static async Task<List<FactRow>> Running(ActScope scope, Guid person, string key, CancellationToken cancel)
    {
        var stored = await scope.Db.Set<FactRow>().Where(f => f.PersonId == person && f.Key == key && f.EndedAt == null).ToListAsync(cancel);
        var added = scope.Db.ChangeTracker.Entries<FactRow>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)
            .Where(f => f.PersonId == person && f.Key == key);
        return [.. stored.Concat(added).Where(f => f.EndedAt is null)];
    }

    private static FactRow New(
        ActScope scope, Guid person, DataKey key, string value, FactSource source, PersonCipher? cipher, DateOnly validFrom)
    {
        var id = Ids.New();
        return new FactRow
        {
            Id = id,
            PersonId = person,
            Key = key.Key,
            Rubric = (int)key.Rubric,
            Value = cipher is null ? value : null,
            Sealed = cipher?.Seal(value, id),
            Source = source,
            Author = scope.Act.Actor.Id,
            RecordedAt = scope.Now,
            ValidFrom = validFrom,
            ActId = scope.Act.Id,
        };
    }

    private static void End(ActScope scope, FactRow? row, Guid? replacedBy)
    {
        if (row is not null)
        {
            (row.EndedAt, row.ReplacedBy) = (scope.Now, replacedBy);
        }
    }

    private static string Open(FactRow row, PersonCipher? cipher) => row.Value ?? cipher!.OpenText(row.Sealed!, row.Id);

    private static StatedFact Fact(FactRow row, PersonCipher? cipher) =>
        new(row.Id, row.Key, Open(row, cipher), row.Source, row.Author, row.RecordedAt, row.ValidFrom) { Current = row.EndedAt is null };
}
