using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// When the last journey of somebody has ended, the term after which the file is destroyed begins, and what was agreed for the guidance ends
/// with it; when a journey begins or goes on again, neither is so any more. Who was handed over to another municipality is no longer
/// guided here: everybody's access ends with that day. The participant goes on seeing what is known of them until then. Whoever stopped or
/// was let go keeps the contact person, for the way back is open. Before arrival the case owner keeps it until the term has passed.
/// </summary>
internal sealed class EndOfGuidance(JourneyBook book) : IReactTo<EnrolmentStateChanged>, IReactTo<EnrolmentStarted>
{
    /// <inheritdoc />
    public async Task React(EnrolmentStateChanged happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (person is not { } guided)
        {
            return;
        }

        await scope.Db.SaveChangesAsync(cancel);
        if (CaseloadRows.IsRunning(happened.To))
        {
            await GoOn(scope, guided, cancel);
        }
        else
        {
            await End(scope, guided, happened is { To: EnrolmentState.HandedOver, From: not EnrolmentState.Expected }, cancel);
        }
    }

    /// <inheritdoc />
    public async Task React(EnrolmentStarted happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (person is { } guided)
        {
            await GoOn(scope, guided, cancel);
        }
    }

    private static async Task GoOn(ActScope scope, Guid person, CancellationToken cancel)
    {
        foreach (var ended in await scope.Db.Set<Enrolment>().Where(e => e.PersonId == person && e.ForgetAfter != null).ToListAsync(cancel))
        {
            ended.ForgetAfter = null;
        }

        await Consents.Guided(scope, person, guided: true, cancel);
    }

    private async Task End(ActScope scope, Guid person, bool handedOver, CancellationToken cancel)
    {
        foreach (var one in await Staying.NoLongerGuided(scope.Db, person, cancel))
        {
            if (handedOver)
            {
                await Involving.EndAll(scope, one, scope.Today, cancel);
            }

            await Consents.Guided(scope, one, guided: false, cancel);
            await Keep(scope, one, cancel);
        }
    }

    /// <summary>Journeys that ended before go with the last.</summary>
    private async Task Keep(ActScope scope, Guid person, CancellationToken cancel)
    {
        var settings = await JourneySettings.Of(scope.Db, cancel);
        foreach (var enrolment in await scope.Db.Set<Enrolment>().Where(e => e.PersonId == person && e.ForgetAfter == null).ToListAsync(cancel))
        {
            var template = (await book.Open(scope, enrolment.Id, cancel))!.Template;
            enrolment.ForgetAfter = scope.Today.AddMonths(settings.KeepAfterGuidanceMonths ?? Retention.AfterGuidance(template.LegalRegimes));
        }
    }
}
