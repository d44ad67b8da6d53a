using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Who moved to another municipality is no longer guided here: when the last running journey is handed over, everybody's access ends with
/// that day, and the term after which the file is destroyed begins. The participant goes on seeing what is known of them until then. Before
/// arrival the case owner keeps it until the term has passed.
/// </summary>
internal sealed class EndWithHandOver(JourneyBook book) : IReactTo<EnrolmentStateChanged>
{
    /// <inheritdoc />
    public async Task React(EnrolmentStateChanged happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (person is not { } moved || happened is not { To: EnrolmentState.HandedOver, From: not EnrolmentState.Expected })
        {
            return;
        }

        await scope.Db.SaveChangesAsync(cancel);
        foreach (var one in await Staying.NoLongerGuided(scope.Db, moved, cancel))
        {
            await Involving.EndAll(scope, one, scope.Today, cancel);
            await Keep(scope, one, cancel);
        }
    }

    /// <summary>Journeys that stopped before go with the one that is handed over.</summary>
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
