using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Platform.Acts;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>
/// Puts somebody on the list of who is to be called as soon as the file says that the law asks an intake, and takes them off it when it does not any
/// more and nobody called. Who has a plan already is not called.
/// </summary>
internal sealed class BeginIntake(LegalSituations law) : IReactTo<FactStated>, IReactTo<FactTakenBack>
{
    private static readonly string[] Tells = ["legal-regime", "integration-duty", "duo-notified-on", "pip-signed-on"];

    public Task React(FactStated happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) => Look(happened.Key, person, scope, cancel);

    public Task React(FactTakenBack happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) => Look(happened.Key, person, scope, cancel);

    private async Task Look(string key, Guid? about, ActScope scope, CancellationToken cancel)
    {
        if (about is not { } person || !Tells.Contains(key))
        {
            return;
        }

        await scope.Db.SaveChangesAsync(cancel);
        var now = await law.Of(scope, person, cancel);
        var toCall = LegalSituations.AsksIntake(now) && now.FirstPip is null && !now.Has(LegalEventKind.IntakeCompleted);
        var intake = await scope.Db.Set<BroadIntake>().FirstOrDefaultAsync(i => i.PersonId == person, cancel);
        if (toCall && intake is null)
        {
            scope.Db.Add(new BroadIntake { Id = Ids.New(), PersonId = person, State = IntakeState.ToCall });
        }
        else if (!toCall && intake is { State: IntakeState.ToCall })
        {
            scope.Db.Remove(intake);
        }
    }
}
