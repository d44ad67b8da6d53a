using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>A person as lists, headings and other modules know them.</summary>
/// <param name="Id">Id.</param>
/// <param name="HouseholdId">Household.</param>
/// <param name="Name">Name as the person wants to be called.</param>
/// <param name="BirthDate">Birth date, or null when not known to the day.</param>
/// <param name="Language">ISO 639 code of the language to speak in, or null.</param>
/// <param name="Municipality">Municipality (an organisation) where the person lives or will live, or null.</param>
public sealed record PersonBrief(Guid Id, Guid HouseholdId, string Name, DateOnly? BirthDate, string? Language, Guid? Municipality);

/// <summary>A member of a household.</summary>
/// <param name="Person">Who.</param>
/// <param name="Relation">How related to the person through whom the household came into view.</param>
/// <param name="BirthDate">Birth date, or null when not known to the day.</param>
public sealed record HouseholdPerson(Guid Person, HouseholdRelation Relation, DateOnly? BirthDate);

/// <summary>Something that lists show of a person (name, language, municipality) was changed; who keeps a copy refreshes it.</summary>
public sealed record PersonBriefChanged : IDomainEvent;

/// <summary>Persons for other modules. The caller has asked already whether the reader may know.</summary>
public static class Persons
{
    /// <summary>The persons of a scope (a query over <c>Access.Scope</c>), by name.</summary>
    public static IQueryable<PersonBrief> Briefs(MeedoenDb db, IQueryable<Guid> scope) => db.Set<Person>()
        .Where(p => scope.Contains(p.Id)).OrderBy(p => p.Name)
        .Select(p => new PersonBrief(p.Id, p.HouseholdId, p.Name, p.BirthDate, p.Language, p.MunicipalityId));

    /// <summary>The persons with these ids, by name.</summary>
    public static IQueryable<PersonBrief> Briefs(MeedoenDb db, IReadOnlyCollection<Guid> persons) => db.Set<Person>()
        .Where(p => persons.Contains(p.Id)).OrderBy(p => p.Name)
        .Select(p => new PersonBrief(p.Id, p.HouseholdId, p.Name, p.BirthDate, p.Language, p.MunicipalityId));

    /// <summary>One person, or null.</summary>
    public static Task<PersonBrief?> Brief(MeedoenDb db, Guid person, CancellationToken cancel) => db.Set<Person>()
        .Where(p => p.Id == person)
        .Select(p => new PersonBrief(p.Id, p.HouseholdId, p.Name, p.BirthDate, p.Language, p.MunicipalityId))
        .FirstOrDefaultAsync(cancel);

    /// <summary>The same for pages that must be fast.</summary>
    public static async Task<PersonBrief?> Brief(Tenant tenant, Guid person)
    {
        return await tenant.Reads.First(
            "SELECT id, household_id, name, birth_date, language, municipality_id FROM person WHERE id = @p0",
            row => new PersonBrief(
                row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.DayOrNull(3),
                row.TextOrNull(4), row.IsDBNull(5) ? null : row.GetGuid(5)),
            person);
    }

    /// <summary>A person and every record that was merged into it, also by way of another.</summary>
    public static async Task<IReadOnlyList<Guid>> WithMerged(MeedoenDb db, Guid person, CancellationToken cancel)
    {
        var all = new List<Guid>();
        for (List<Guid> found = [person]; found.Count > 0;)
        {
            all.AddRange(found);
            var into = found;
            found = await db.Set<Person>().Where(p => p.MergedInto != null && into.Contains(p.MergedInto.Value)).Select(p => p.Id).ToListAsync(cancel);
        }

        return all;
    }

    /// <summary>The members of the household of a person, the person included.</summary>
    public static async Task<IReadOnlyList<PersonBrief>> Household(MeedoenDb db, Guid person, CancellationToken cancel) => await db.Set<Person>()
        .Where(p => p.HouseholdId == db.Set<Person>().Where(one => one.Id == person).Select(one => one.HouseholdId).FirstOrDefault())
        .OrderBy(p => p.BirthDate)
        .Select(p => new PersonBrief(p.Id, p.HouseholdId, p.Name, p.BirthDate, p.Language, p.MunicipalityId))
        .ToListAsync(cancel);

    /// <summary>The members of a household with how they are related.</summary>
    public static async Task<IReadOnlyList<HouseholdPerson>> Relations(MeedoenDb db, Guid household, CancellationToken cancel) =>
        await db.Set<HouseholdMember>().Where(m => m.HouseholdId == household)
            .Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new HouseholdPerson(p.Id, m.Relation, p.BirthDate))
            .ToListAsync(cancel);

    /// <summary>Sets the municipality where a person lives or will live; inside an act that has decided it.</summary>
    public static async Task LivesIn(ActScope scope, Guid person, Guid? municipality, CancellationToken cancel)
    {
        var found = await scope.Db.Set<Person>().FirstAsync(p => p.Id == person, cancel);
        if (found.MunicipalityId != municipality)
        {
            (found.MunicipalityId, found.Version) = (municipality, found.Version + 1);
            scope.Record(new PersonBriefChanged(), person, category: 0);
        }
    }
}
