using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// Everybody who was mapped, among whom the reader may read that of: how many stand where by personal situation and labour potential, and who.
/// Numbers and names only: no notes, nothing about health.
/// </summary>
public sealed class ListCandidates(Current current) : ISlice
{
    private const int PageSize = 50;

    /// <summary>What part of the list.</summary>
    /// <param name="Situation">Least personal situation, or null.</param>
    /// <param name="Potential">Least labour potential, or null.</param>
    /// <param name="Page">Page, from 1.</param>
    public sealed record Filter(int? Situation = null, int? Potential = null, int Page = 1);

    /// <summary>Somebody who was mapped.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Situation">Personal situation in the newest mapping, 1 to 5.</param>
    /// <param name="Potential">Labour potential in the newest mapping, 1 to 5.</param>
    /// <param name="On">Day of the newest mapping.</param>
    /// <param name="IsTogether">Whether both parties mapped.</param>
    public sealed record Candidate(Guid Person, string Name, int Situation, int Potential, DateOnly On, bool IsTogether);

    /// <summary>The board.</summary>
    /// <param name="Cells">How many, by situation and then potential; both from 1.</param>
    /// <param name="Mapped">How many were mapped.</param>
    /// <param name="Participants">How many of them take part by now: their journey has begun.</param>
    /// <param name="Found">How many fit the filter.</param>
    /// <param name="Candidates">One page of them, by name.</param>
    /// <param name="Pages">How many pages there are.</param>
    public sealed record Board(
        IReadOnlyDictionary<(int Situation, int Potential), int> Cells, int Mapped, int Participants, int Found, IReadOnlyList<Candidate> Candidates, int Pages);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/candidates", async (int? situation, int? potential, int? page, ListCandidates slice, CancellationToken cancel) =>
        {
            var board = await slice.Handle(new Filter(situation, potential, page ?? 1), cancel);
            return Results.Ok(new
            {
                Cells = board.Cells.Select(cell => new { cell.Key.Situation, cell.Key.Potential, Count = cell.Value }),
                board.Mapped,
                board.Participants,
                board.Found,
                board.Candidates,
                board.Pages,
            });
        })
        .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant);

    /// <summary>The board as this reader may see it.</summary>
    public async Task<Board> Handle(Filter filter, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var scope = Access.Scope(db, current.Actor, current.Today);
        var rows = await db.Set<Mapping>().AsNoTracking().Where(m => scope.Contains(m.PersonId))
            .OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Select(m => new { m.PersonId, m.Party, m.Situation, m.Potential, m.On }).ToListAsync(cancel);
        var rights = await current.RightsOnAll();
        var newest = rows.GroupBy(row => row.PersonId)
            .Where(one => rights.TryGetValue(one.Key, out var found) && RubricMasks.Of(found, current.Actor.Role) is var mask && mask.CanRead(Rubric.R6) && mask.CanRead(Rubric.R1))
            .ToDictionary(one => one.Key, one => (Row: one.First(), IsTogether: one.Select(row => row.Party).Distinct().Count() == 2));
        List<Guid> ids = [.. newest.Keys];
        var all = (await Persons.Briefs(db, ids).ToListAsync(cancel)).Select(person => (Person: person, Found: newest[person.Id])).Select(one => new Candidate(
            one.Person.Id, one.Person.Name, one.Found.Row.Situation, one.Found.Row.Potential, one.Found.Row.On, one.Found.IsTogether)).ToList();
        var fit = all.FindAll(one => !(one.Situation < filter.Situation) && !(one.Potential < filter.Potential));
        current.Saw("/candidates", "placement", all.ConvertAll(one => one.Person), 1L << (int)Rubric.R1 | 1L << (int)Rubric.R6);
        return new Board(
            all.GroupBy(one => (one.Situation, one.Potential)).ToDictionary(cell => cell.Key, cell => cell.Count()), all.Count,
            await RouteWork.HaveBegun(db, ids, cancel), fit.Count, [.. fit.Skip((Math.Max(filter.Page, 1) - 1) * PageSize).Take(PageSize)],
            Math.Max(1, (fit.Count + PageSize - 1) / PageSize));
    }
}
