using Meedoen.Dossiers;
using Meedoen.People.Names;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>
/// Keeps the row of a person equal to the facts: name, birth date, language, the hash of the V-number, and the keys the person is found by.
/// </summary>
internal sealed class KeepPersonEqual(FactBook book, PersonKeys keys) : IReactTo<PersonRegistered>, IReactTo<FactStated>, IReactTo<FactTakenBack>
{
    private const string BirthDate = "birth-date";
    private const string Languages = "languages-spoken";
    private const string VNumber = "v-number";

    public async Task React(PersonRegistered happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        var found = await scope.Db.FindAsync<Person>([person!.Value], cancel);
        await Names(scope, found!, cancel);
    }

    public Task React(FactStated happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        Keep(scope, person!.Value, happened.Key, cancel);

    public Task React(FactTakenBack happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        Keep(scope, person!.Value, happened.Key, cancel);

    private async Task Keep(ActScope scope, Guid id, string key, CancellationToken cancel)
    {
        var isName = NamesOfPerson.Keys.Contains(key);
        if (!(isName || key is BirthDate or Languages or VNumber) || await scope.Db.FindAsync<Person>([id], cancel) is not { } person)
        {
            return;
        }

        if (isName)
        {
            await Names(scope, person, cancel);
            return;
        }

        var value = (await book.Values(scope, id, [key], cancel))[key].FirstOrDefault();
        switch (key)
        {
            case BirthDate:
                Set(scope, person, p => p.BirthDate, value is null ? null : DateOnly.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case Languages:
                Set(scope, person, p => p.Language, value);
                break;
            default:
                Set(scope, person, p => p.VNumberHash, value is null ? null : keys.Lookup(VNumber, value));
                break;
        }
    }

    private async Task Names(ActScope scope, Person person, CancellationToken cancel)
    {
        var names = NamesOfPerson.Of(await book.Values(scope, person.Id, NamesOfPerson.Keys, cancel));
        if (names.Shown is { } shown)
        {
            Set(scope, person, p => p.Name, shown.Length > Person.NameMaxLength ? shown[..Person.NameMaxLength] : shown);
        }

        var wanted = names.Spellings.Append(person.Name).SelectMany(NameMatch.Keys).ToHashSet(StringComparer.Ordinal);
        var stored = await scope.Db.Set<PersonNameKey>().Where(k => k.PersonId == person.Id).ToListAsync(cancel);
        var known = stored.Where(k => scope.Db.Entry(k).State != EntityState.Deleted)
            .Concat(scope.Db.Set<PersonNameKey>().Local.Where(k => k.PersonId == person.Id)).DistinctBy(k => k.Key).ToList();
        scope.Db.RemoveRange(known.Where(k => !wanted.Contains(k.Key)));
        scope.Db.AddRange(wanted.Except(known.Select(k => k.Key)).Select(key => new PersonNameKey { PersonId = person.Id, Key = key }));
    }

    private static void Set<T>(ActScope scope, Person person, System.Linq.Expressions.Expression<Func<Person, T>> property, T value)
    {
        var entry = scope.Db.Entry(person).Property(property);
        if (!EqualityComparer<T>.Default.Equals(entry.CurrentValue, value))
        {
            entry.CurrentValue = value;
            person.Version++;
            scope.Record(new PersonBriefChanged(), person.Id, category: 0);
        }
    }
}
