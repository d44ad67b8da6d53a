using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// People who are expected, people who came in and whose journey has not begun, and people who went elsewhere and are still known until
/// their term has passed.
/// </summary>
public sealed class ListExpected(Current current) : ISlice
{
    private const int Most = 500;
    private const long Rubrics = 1L << 1 | 1L << 2;

    /// <summary>A person before arrival.</summary>
    /// <param name="Person">Id.</param>
    /// <param name="Household">Household; those of one household belong together.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Language">ISO 639 code, or null.</param>
    /// <param name="Since">Since when.</param>
    /// <param name="State">Expected, handed over or lapsed; null when no journey has begun.</param>
    /// <param name="ForgetAfter">Last day before the data is destroyed; null while expected.</param>
    public sealed record Item(Guid Person, Guid Household, string Name, string? Language, DateOnly Since, EnrolmentState? State, DateOnly? ForgetAfter);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/persons/expected", async (ListExpected slice, CancellationToken cancel) => Results.Ok(await slice.Handle(cancel)))
            .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Those in the scope of the actor, the longest expected first.</summary>
    public async Task<IReadOnlyList<Item>> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var scope = Access.Scope(db, current.Actor, current.Today);
        var rows = await db.Set<Enrolment>()
            .Where(e => scope.Contains(e.PersonId) && (e.State == EnrolmentState.Expected
                || (e.ForgetAfter != null && (e.State == EnrolmentState.HandedOver || e.State == EnrolmentState.Lapsed))))
            .OrderBy(e => e.StartedOn).ThenBy(e => e.Id).Take(Most)
            .Select(e => new Row(e.PersonId, e.StartedOn, e.State, e.ForgetAfter)).ToListAsync(cancel);
        rows.AddRange(await NotBegun(db, scope, cancel));
        var ids = rows.ConvertAll(row => row.Person);
        var persons = await Persons.Briefs(db, ids).ToDictionaryAsync(p => p.Id, cancel);
        var items = rows.Where(row => persons.ContainsKey(row.Person)).OrderBy(row => row.Since)
            .Select(row => Of(persons[row.Person], row.Since, row.State, row.ForgetAfter)).ToList();
        current.Saw("expected", "guidance", items.ConvertAll(item => item.Person), Rubrics);
        return items;
    }

    private static async Task<IEnumerable<Row>> NotBegun(MeedoenDb db, IQueryable<Guid> scope, CancellationToken cancel)
    {
        var rows = await db.Set<WithoutJourney>().Where(one => scope.Contains(one.PersonId))
            .OrderBy(one => one.Since).ThenBy(one => one.PersonId).Take(Most).ToListAsync(cancel);
        return rows.Select(row => new Row(row.PersonId, row.Since, null, null));
    }

    private sealed record Row(Guid Person, DateOnly Since, EnrolmentState? State, DateOnly? ForgetAfter);

    private static Item Of(PersonBrief person, DateOnly since, EnrolmentState? state, DateOnly? forgetAfter) =>
        new(person.Id, person.HouseholdId, person.Name, person.Language, since, state, forgetAfter);
}
