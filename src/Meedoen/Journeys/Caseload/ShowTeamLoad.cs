using System.Data.Common;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>How the work of a team is divided: per case owner how many journeys and what needs attention, and who stands in for whom.</summary>
public sealed class ShowTeamLoad(Current current) : ISlice
{
    private const long Rubrics = 1L << 1;

    /// <summary>The work of one contact person.</summary>
    /// <param name="Contact">Account; empty for people without a contact person.</param>
    /// <param name="Name">Name; empty without a contact person.</param>
    /// <param name="LastDay">Last day of service, or null.</param>
    /// <param name="Journeys">Journeys that go on.</param>
    /// <param name="Late">Of which the next step is past its date.</param>
    /// <param name="Waiting">Of which the next step waits for somebody or something.</param>
    /// <param name="Quiet">In patience mode.</param>
    /// <param name="Signals">With something to look at.</param>
    public sealed record Load(Guid Contact, string Name, DateOnly? LastDay, int Journeys, int Late, int Waiting, int Quiet, int Signals);

    /// <summary>Somebody stands in.</summary>
    /// <param name="Person">For whom.</param>
    /// <param name="Name">Name of that person.</param>
    /// <param name="Line">Who, from when, until when.</param>
    public sealed record StandsIn(Guid Person, string Name, StandInLine Line);

    /// <summary>Somebody leaves and was not replaced yet.</summary>
    /// <param name="Person">For whom.</param>
    /// <param name="Name">Name of that person.</param>
    /// <param name="Line">Who, until when, as what.</param>
    public sealed record Leaves(Guid Person, string Name, Leaving Line);

    /// <summary>The team.</summary>
    /// <param name="Loads">Per contact person, by name.</param>
    /// <param name="Without">Journeys without a contact person.</param>
    /// <param name="StandIns">Who stands in, now or soon.</param>
    public sealed record Answer(IReadOnlyList<Load> Loads, int Without, IReadOnlyList<StandsIn> StandIns)
    {
        /// <summary>For whom somebody else has to come, because who is there now leaves or left.</summary>
        public IReadOnlyList<Leaves> Leaving { get; init; } = [];
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/team", async (ShowTeamLoad slice, CancellationToken cancel) => Results.Ok(await slice.Handle(cancel))).For(AccessRole.TeamLead);

    /// <summary>Counts it.</summary>
    public async Task<Answer> Handle(CancellationToken cancel)
    {
        var (tenant, actor, today) = (current.Tenant, current.Actor, current.Today);
        await using var db = tenant.OpenForReading();
        var owners = await PartiesDirectory.Accounts(db, AccessRole.CaseOwner, today, cancel);
        var scope = Access.Scope(db, actor, today);
        var leaving = await Leavers.Of(db, scope, today, cancel);
        var counted = await Counted([.. owners, .. await PartiesDirectory.Accounts(db, [.. Gone(leaving, owners)], cancel)]);
        var lines = await TeamLists.StandIns(db, scope, today, cancel);
        var names = await Persons.Briefs(db, [.. lines.Select(line => line.Person).Concat(leaving.Select(line => line.Person)).Distinct()])
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        current.Saw("team-load", "guidance", [.. names.Keys], Rubrics);
        var there = counted.ConvertAll(load => load.Contact);
        return new Answer(
            [.. counted.Where(load => load.Contact != Guid.Empty)
                .Concat(owners.Where(owner => owner.Team is { } team && actor.Principals.Contains(team) && !there.Contains(owner.Id)).Select(Nothing))
                .OrderBy(load => load.Name, StringComparer.CurrentCulture)],
            counted.Find(load => load.Contact == Guid.Empty)?.Journeys ?? 0,
            [.. lines.Select(line => new StandsIn(line.Person, names.GetValueOrDefault(line.Person, ""), line))])
        {
            Leaving = [.. leaving.Select(line => new Leaves(line.Person, names.GetValueOrDefault(line.Person, ""), line))],
        };
    }

    /// <summary>Who has left and still has people: their name is needed, although nobody can choose them any more.</summary>
    private static IEnumerable<Guid> Gone(IEnumerable<Leaving> leaving, List<AccountCard> owners) =>
        leaving.Where(line => line.IsContactPerson).Select(line => line.Account).Distinct().Except(owners.Select(owner => owner.Id));

    private async Task<List<Load>> Counted(List<AccountCard> owners)
    {
        var (sql, values) = CaseloadSql.Loads(current.Actor, current.Today);
        return await current.Tenant.Reads.List(sql, row => Read(row, owners), values);
    }

    private static Load Read(DbDataReader row, List<AccountCard> owners)
    {
        var contact = row.IsDBNull(0) ? Guid.Empty : row.GetGuid(0);
        var owner = owners.Find(one => one.Id == contact);
        return new Load(
            contact, owner?.Name ?? "", owner?.LastDay, row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5));
    }

    private static Load Nothing(AccountCard owner) => new(owner.Id, owner.Name, owner.LastDay, 0, 0, 0, 0, 0);
}
