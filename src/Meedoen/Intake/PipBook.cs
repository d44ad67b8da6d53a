using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Law;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>A PIP inside an act.</summary>
/// <param name="File">The PIP; a new one when there was none.</param>
/// <param name="Context">What it is checked against.</param>
/// <param name="Cipher">Seals and opens what it says.</param>
/// <param name="IntakeOn">Day on which the intake was concluded, or null.</param>
public sealed record OpenedPip(PipFile File, PipContext Context, PersonCipher Cipher, DateOnly? IntakeOn);

/// <summary>Opens the PIP of a person for an act, after asking the rights and whether the law asks a plan.</summary>
public sealed class PipBook(Current current, LegalSituations law, PersonKeys keys)
{
    /// <summary>Rubric of plans.</summary>
    public const int Category = (int)Rubric.R10;

    /// <summary>The PIP, or why not.</summary>
    public async Task<Outcome<OpenedPip>> Open(ActScope scope, Guid person, int version, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, scope.Act.Actor.Role);
        if (!mask.CanWrite(Rubric.R10) || !mask.CanWrite(Rubric.R2))
        {
            return Refusal.Forbidden;
        }

        if (await RouteWork.Objection(scope, person, cancel) is { } objection)
        {
            return objection;
        }

        var now = await law.Of(scope, person, cancel);
        if (!LegalSituations.AsksIntake(now))
        {
            return new Refusal("pip.not-under-act");
        }

        var file = await scope.Db.Set<PipFile>().FirstOrDefaultAsync(p => p.PersonId == person, cancel);
        if (version != (file?.Version ?? 0))
        {
            return new Refusal("pip.changed-meanwhile") { Status = 409 };
        }

        file ??= scope.Db.Add(new PipFile { Id = Ids.New(), PersonId = person }).Entity;
        var intake = await scope.Db.Set<BroadIntake>().AsNoTracking().FirstOrDefaultAsync(i => i.PersonId == person, cancel);
        var decided = await scope.Db.Set<PipVersion>().Where(v => v.PersonId == person).Select(v => v.Dated).ToListAsync(cancel);
        var context = new PipContext(now) { HasYoungChildren = intake?.HasYoungChildren is true, Decided = decided };
        return new OpenedPip(file, context, await keys.For(scope, person, cancel), intake?.CompletedOn);
    }
}
