using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Law;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>An intake inside an act, with its calls and what the rules are given.</summary>
/// <param name="Intake">The intake; a new one when there was none.</param>
/// <param name="Calls">Its calls, the first first.</param>
/// <param name="Now">Facts and events of the person.</param>
/// <param name="Mask">What the actor may do.</param>
public sealed record OpenedIntake(BroadIntake Intake, IReadOnlyList<IntakeCall> Calls, Situation Now, RubricMask Mask)
{
    /// <summary>The last call, or null.</summary>
    public IntakeCall? Last => Calls is [.., var last] ? last : null;

    /// <summary>Whether the intake is done, with or without the person.</summary>
    public bool IsConcluded => Intake.State is IntakeState.Completed or IntakeState.CompletedInAbsence;
}

/// <summary>Opens the intake of a person for an act, after asking the rights and whether the law asks an intake at all.</summary>
public sealed class IntakeBook(Current current, LegalSituations law)
{
    /// <summary>Rubric of residence and law.</summary>
    public const int Category = (int)Rubric.R2;

    /// <summary>The intake, or why not. <paramref name="version"/> is what the form showed; null where an older form does no harm.</summary>
    public async Task<Outcome<OpenedIntake>> Open(ActScope scope, Guid person, int? version, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, scope.Act.Actor.Role);
        if (!mask.CanWrite(Rubric.R2))
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
            return new Refusal("intake.not-under-act");
        }

        var intake = await scope.Db.Set<BroadIntake>().FirstOrDefaultAsync(i => i.PersonId == person, cancel);
        if (version is { } seen && seen != (intake?.Version ?? 0))
        {
            return Refusal.ChangedMeanwhile;
        }

        intake ??= scope.Db.Add(new BroadIntake { Id = Ids.New(), PersonId = person, State = IntakeState.ToCall }).Entity;
        var calls = await scope.Db.Set<IntakeCall>().Where(c => c.PersonId == person).OrderBy(c => c.Number).ToListAsync(cancel);
        return new OpenedIntake(intake, calls, now, mask);
    }
}
