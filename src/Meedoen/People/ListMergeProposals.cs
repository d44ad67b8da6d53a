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
    private const int Most = 50;

    /// <summary>One of the two records.</summary>
    public sealed record Side(Guid Id, string Name, DateOnly? BirthDate, string? Language);

    /// <summary>A pair.</summary>
    /// <param name="Id">Id of the proposal.</param>
    /// <param name="Known">The record that was there first, which the reader guides.</param>
    /// <param name="New">The record that came later.</param>
    /// <param name="Reasons">Why, and what speaks against it.</param>
    /// <param name="Day">Day it was proposed.</param>
    public sealed record Pair(Guid Id, Side Known, Side New, IReadOnlyList<DuplicateReason> Reasons, DateOnly Day);

    /// <summary>A merge that can still be undone.</summary>
    /// <param name="Id">Id of the merge.</param>
    /// <param name="Person">The record that stayed.</param>
    /// <param name="Gone">Name of the record that went into it.</param>
    /// <param name="On">Day of the merge.</param>
    public sealed record Merged(Guid Id, Side Person, string Gone, DateOnly On);

    /// <summary>What waits, and what was merged.</summary>
    public sealed record Answer(IReadOnlyList<Pair> Open, IReadOnlyList<Merged> Merged);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/merge-proposals", async (ListMergeProposals slice, CancellationToken cancel) => Results.Ok(await slice.Handle(cancel)))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Lists them, the likeliest first; merges of the last year can be undone.</summary>
    public async Task<Answer> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var mine = Access.Scope(db, current.Actor, current.Today);
        var open = await db.Set<DuplicateProposal>().Where(p => p.Decision == ProposalDecision.Open && mine.Contains(p.KnownId))
            .Join(db.Set<Person>(), p => p.KnownId, person => person.Id, (p, known) => new { p, known })
            .Join(db.Set<Person>(), x => x.p.NewId, person => person.Id, (x, added) => new { x.p, x.known, added })
            .Where(x => x.known.MergedInto == null && x.added.MergedInto == null)
            .OrderByDescending(x => x.p.Score).ThenBy(x => x.p.Id).Take(Most)
            .ToListAsync(cancel);
        var since = current.Today.AddYears(-1);
        var merged = await db.Set<MergeRow>().Where(m => m.UndoneOn == null && m.On >= since && mine.Contains(m.IntoId))
            .Join(db.Set<Person>(), m => m.IntoId, person => person.Id, (m, into) => new { m, into })
            .Join(db.Set<Person>(), x => x.m.FromId, person => person.Id, (x, gone) => new { x.m, x.into, gone })
            .OrderByDescending(x => x.m.Id).Take(Most)
            .ToListAsync(cancel);
        var seen = open.SelectMany(x => new[] { x.known.Id, x.added.Id }).Concat(merged.SelectMany(x => new[] { x.into.Id, x.gone.Id })).Distinct();
        current.Saw(nameof(ListMergeProposals), "guidance", [.. seen], 1L << (int)Rubric.R1);
        return new Answer(
            open.ConvertAll(x => new Pair(x.p.Id, SideOf(x.known), SideOf(x.added), Reasons(x.p.Reasons), x.p.Day)),
            merged.ConvertAll(x => new Merged(x.m.Id, SideOf(x.into), x.gone.Name, x.m.On)));
    }

    private static Side SideOf(Person person) => new(person.Id, person.Name, person.BirthDate, person.Language);

    private static List<DuplicateReason> Reasons(string codes) => [.. codes.Split(',').Select(Enum.Parse<DuplicateReason>)];
}
