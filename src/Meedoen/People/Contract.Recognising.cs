using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>A member of a household, with what the same person is recognised by.</summary>
/// <param name="Id">Person.</param>
/// <param name="Name">Name as lists show it.</param>
/// <param name="Relation">Relation to the main person.</param>
/// <param name="BirthDate">Birth date, or null.</param>
/// <param name="VNumberHash">Keyed hash of the V-number, or null.</param>
public sealed record KnownMember(Guid Id, string Name, HouseholdRelation Relation, DateOnly? BirthDate, string? VNumberHash);

/// <summary>Recognises persons who come in again, and adds whom their household did not have yet; inside an act.</summary>
public static class Recognising
{
    private const int IdentityRubric = 1;

    /// <summary>The person with this keyed hash of a V-number, or null; of a merged record, the person it turned out to be.</summary>
    public static Task<Guid?> ByVNumber(ActScope scope, string hash, CancellationToken cancel) => scope.Db.Set<Person>()
        .Where(p => p.VNumberHash == hash).OrderBy(p => p.MergedInto != null)
        .Select(p => (Guid?)(p.MergedInto ?? p.Id)).FirstOrDefaultAsync(cancel);

    /// <summary>Keeps the keyed hash of a V-number with a person who has none yet.</summary>
    public static async Task NoteVNumber(ActScope scope, Guid person, string hash, CancellationToken cancel)
    {
        var found = await scope.Db.Set<Person>().FirstAsync(p => p.Id == person, cancel);
        if (found.VNumberHash is null)
        {
            (found.VNumberHash, found.Version) = (hash, found.Version + 1);
        }
    }

    /// <summary>The household of a person, with its members.</summary>
    public static async Task<(Guid Household, IReadOnlyList<KnownMember> Members)> Household(ActScope scope, Guid person, CancellationToken cancel)
    {
        var household = await scope.Db.Set<Person>().Where(p => p.Id == person).Select(p => p.HouseholdId).FirstAsync(cancel);
        return (household, await Members(scope.Db, person, cancel));
    }

    /// <summary>The members of the household of a person, the person included.</summary>
    public static async Task<IReadOnlyList<KnownMember>> Members(MeedoenDb db, Guid person, CancellationToken cancel) => await db.Set<HouseholdMember>()
        .Where(m => m.HouseholdId == db.Set<Person>().Where(p => p.Id == person).Select(p => p.HouseholdId).FirstOrDefault())
        .Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new KnownMember(p.Id, p.Name, m.Relation, p.BirthDate, p.VNumberHash))
        .ToListAsync(cancel);

    /// <summary>Registers somebody in a household.</summary>
    public static Guid Join(ActScope scope, Guid household, NewMember member)
    {
        var person = new Person
        {
            Id = Ids.New(),
            HouseholdId = household,
            Name = member.Name.Trim(),
            BirthDate = member.BirthDate,
            Language = member.Language,
        };
        scope.Db.Add(person);
        scope.Db.Add(new HouseholdMember { HouseholdId = household, PersonId = person.Id, Relation = member.Relation });
        scope.Record(new PersonRegistered(household, member.Relation), person.Id, IdentityRubric);
        return person.Id;
    }
}
