using Meedoen.Dossiers;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People.Duplicates;

/// <summary>
/// When somebody is registered who may be known already: asks the case owner of the known person. Who registered learns nothing of it.
/// Runs behind <see cref="KeepPersonEqual"/>, so that names and dates stated in the same act count.
/// </summary>
internal sealed class NoteDuplicates(FactBook book) : IReactTo<PersonRegistered>
{
    /// <summary>Kind of the notification.</summary>
    public const string Notice = "merge-proposed";

    public async Task React(PersonRegistered happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        var added = (await scope.Db.FindAsync<Person>([person!.Value], cancel))!;
        var spellings = (await book.Values(scope, added.Id, ["name-spelling"], cancel))["name-spelling"];
        var sketch = new PersonSketch([added.Name, .. spellings], added.BirthDate, added.VNumberHash);
        var found = await DuplicateFinder.Find(scope.Db, sketch, added.Id, cancel);
        foreach (var candidate in found.Where(candidate => candidate.Person.HouseholdId != added.HouseholdId))
        {
            await Propose(scope, candidate, added.Id, cancel);
        }
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
