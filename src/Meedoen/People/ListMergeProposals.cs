using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People.Duplicates;
using Meedoen.Platform.Access;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>
/// The records that wait for the case owner's word: one person or two. Of the other record only what is needed to tell is shown: name,
/// birth date, and why it was proposed.
/// </summary>
public sealed class ListMergeProposals(Current current) : ISlice
{
    /// <summary>One of the two records.</summary>
    public sealed record Side(Guid Id, string Name, DateOnly? BirthDate, string? Language);

    /// <summary>A pair.</summary>
    /// <param name="Id">Id of the proposal.</param>
    /// <param name="Known">The record that was there first, which the reader guides.</param>
    /// <param name="New">The record that came later.</param>
    /// <param name="Reasons">Why, and what speaks against it.</param>
    /// <param name="Day">Day it was proposed.</param>
    public sealed record Pair(Guid Id, Side Known, Side New, IReadOnlyList<DuplicateReason> Reasons, DateOnly Day);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/merge-proposals", async (ListMergeProposals slice, CancellationToken cancel) => Results.Ok(await slice.Handle(cancel)))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Lists them, the likeliest first.</summary>
    public async Task<IReadOnlyList<Pair>> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var mine = Access.Scope(db, current.Actor, current.Today);
        var rows = await db.Set<DuplicateProposal>().Where(p => p.Decision == ProposalDecision.Open && mine.Contains(p.KnownId))
            .Join(db.Set<Person>(), p => p.KnownId, person => person.Id, (p, known) => new { p, known })
            .Join(db.Set<Person>(), x => x.p.NewId, person => person.Id, (x, added) => new { x.p, x.known, added })
            .Where(x => x.known.MergedInto == null && x.added.MergedInto == null)
            .OrderByDescending(x => x.p.Score).ThenBy(x => x.p.Id).Take(100)
            .ToListAsync(cancel);
        current.Saw(nameof(ListMergeProposals), "guidance", [.. rows.SelectMany(x => new[] { x.known.Id, x.added.Id }).Distinct()], 1L << (int)Rubric.R1);
        return rows.ConvertAll(x => new Pair(x.p.Id, SideOf(x.known), SideOf(x.added), Reasons(x.p.Reasons), x.p.Day));
    }

    private static Side SideOf(Person person) => new(person.Id, person.Name, person.BirthDate, person.Language);

    private static List<DuplicateReason> Reasons(string codes) => [.. codes.Split(',').Select(Enum.Parse<DuplicateReason>)];
}
