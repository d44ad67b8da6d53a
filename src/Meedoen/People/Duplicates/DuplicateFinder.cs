using Meedoen.Dossiers;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People.Duplicates;

/// <summary>A record that may be the same person.</summary>
/// <param name="Person">The record.</param>
/// <param name="Score">How likely, and why.</param>
internal sealed record DuplicateCandidate(Person Person, DuplicateScore Score);

/// <summary>
/// Looks through everybody, seen or not, for records that may be the same person. What comes out is for the system only:
/// the caller shows nothing of a person whom the reader may not see.
/// </summary>
internal static class DuplicateFinder
{
    private const int MostCompared = 100;

    /// <summary>The candidates worth asking about, the likeliest first.</summary>
    public static async Task<IReadOnlyList<DuplicateCandidate>> Find(MeedoenDb db, PersonSketch sketch, Guid? except, CancellationToken cancel)
    {
        var keys = sketch.Names.SelectMany(NameMatch.Keys).Distinct().ToList();
        var ids = await db.Set<PersonNameKey>().Where(k => keys.Contains(k.Key) && k.PersonId != except)
            .GroupBy(k => k.PersonId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(MostCompared).Select(g => g.Key).ToListAsync(cancel);
        var persons = await db.Set<Person>().AsNoTracking()
            .Where(p => p.MergedInto == null && p.Id != except && (ids.Contains(p.Id) || (sketch.VNumberHash != null && p.VNumberHash == sketch.VNumberHash)))
            .ToListAsync(cancel);
        var spellings = await FactBook.Spellings(db, persons.ConvertAll(p => p.Id), cancel);
        return [.. persons
            .Select(p => new DuplicateCandidate(p, DuplicateScore.Of(sketch, new PersonSketch([p.Name, .. spellings[p.Id]], p.BirthDate, p.VNumberHash))))
            .Where(candidate => candidate.Score.IsProposal)
            .OrderByDescending(candidate => candidate.Score.Score)];
    }
}
