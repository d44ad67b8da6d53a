using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People.Duplicates;

/// <summary>
/// When somebody is registered who may be known already: asks the case owner of the known person. Who registered learns nothing of it.
/// Runs behind <see cref="KeepPersonEqual"/>, so that names and dates stated in the same act count.
/// </summary>
internal sealed class NoteDuplicates(FactBook book, PersonKeys keys) : IReactTo<PersonRegistered>
{
    /// <summary>Kind of the notification.</summary>
    public const string Notice = "merge-proposed";

    public async Task React(PersonRegistered happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        var added = (await scope.Db.FindAsync<Person>([person!.Value], cancel))!;
        var sketch = await Sketch(scope, added, cancel);
        var found = await DuplicateFinder.Find(scope.Db, sketch, added.Id, cancel);
        foreach (var candidate in found.Where(candidate => candidate.Person.HouseholdId != added.HouseholdId))
        {
            await Propose(scope, candidate, added.Id, cancel);
        }
    }

    /// <summary>What the act itself stated counts, also where the row of the person does not say it yet.</summary>
    private async Task<PersonSketch> Sketch(ActScope scope, Person added, CancellationToken cancel)
    {
        var stated = await book.Values(scope, added.Id, ["name-spelling", "birth-date", "v-number"], cancel);
        var born = stated["birth-date"].FirstOrDefault();
        var vNumber = stated["v-number"].FirstOrDefault();
        return new PersonSketch(
            [added.Name, .. stated["name-spelling"]],
            born is null ? added.BirthDate : DateOnly.Parse(born, CultureInfo.InvariantCulture),
            vNumber is null ? added.VNumberHash : keys.Lookup("v-number", vNumber));
    }

    private static async Task Propose(ActScope scope, DuplicateCandidate candidate, Guid added, CancellationToken cancel)
    {
        var known = candidate.Person.Id;
        if (await scope.Db.Set<DuplicateProposal>().AnyAsync(p => p.KnownId == known && p.NewId == added, cancel))
        {
            return;
        }

        var proposal = new DuplicateProposal
        {
            Id = Ids.New(),
            KnownId = known,
            NewId = added,
            Score = candidate.Score.Score,
            Reasons = string.Join(',', candidate.Score.Reasons),
            Day = scope.Today,
        };
        scope.Db.Add(proposal);
        if (await ClientTeam.ContactPerson(scope.Db, known, scope.Today, cancel) is { } owner)
        {
            scope.Notify(owner.Account, Notice, known, proposal.Id);
        }
    }
}
