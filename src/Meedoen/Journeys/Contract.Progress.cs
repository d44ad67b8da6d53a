using Meedoen.Dossiers;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>A module that can say in one sentence how far somebody is, to stand beside a date that comes near.</summary>
public interface ITellProgress
{
    /// <summary>What it tells of belongs to this rubric: nobody hears it who may not read that.</summary>
    Rubric Rubric { get; }

    /// <summary>The sentence per person, in the language of the request; nothing for whom nothing is known. One query.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Of(MeedoenDb db, IReadOnlyList<Guid> persons, CancellationToken cancel);
}

/// <summary>How far persons are, in the words of every module that knows something of it.</summary>
public sealed class Progress(IEnumerable<ITellProgress> tellers)
{
    /// <summary>The facts per person, as far as the reader may read them; empty when nobody is asked about.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(Current current, IReadOnlyCollection<Guid> persons, CancellationToken cancel)
    {
        var told = new Dictionary<Guid, string>();
        if (persons.Count == 0)
        {
            return told;
        }

        var rights = await current.RightsOnAll();
        await using var db = current.Tenant.OpenForReading();
        foreach (var teller in tellers)
        {
            Guid[] mayHear = [.. persons.Distinct().Where(person => rights.TryGetValue(person, out var mine) && RubricMasks.Of(mine, current.Actor.Role).CanRead(teller.Rubric))];
            foreach (var (person, sentence) in await teller.Of(db, mayHear, cancel))
            {
                told[person] = told.TryGetValue(person, out var before) ? $"{before} {sentence}" : sentence;
            }
        }

        return told;
    }
}
