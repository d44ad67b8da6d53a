using Meedoen.Dossiers;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// While it is not certain that a person may stay with us, nothing is tested, asked or planned: what those steps record cannot be written
/// down, by whatever form.
/// </summary>
internal sealed class HoldUntilLinked(Current current, TemplateShelf shelf) : IHoldRecording
{
    /// <inheritdoc />
    public async Task<Refusal?> Objection(ActScope scope, Guid person, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        if (await NotHere.Objection(scope.Db, person, cancel) is not { } objection)
        {
            return null;
        }

        var journeys = await scope.Db.Set<Enrolment>().AsNoTracking().Where(e => e.PersonId == person)
            .Select(e => new { e.TemplateId, e.TemplateVersion }).Distinct().ToListAsync(cancel);
        foreach (var journey in journeys)
        {
            var template = await shelf.Find(scope.Db, current.Tenant.Slug, journey.TemplateId, journey.TemplateVersion, cancel);
            if (template?.Steps.Where(IsHeld).SelectMany(step => step.Records).Any(keys.Contains) == true)
            {
                return objection;
            }
        }

        return null;
    }

    private static bool IsHeld(StepRule step) =>
        step.Type is StepType.Measurement or StepType.Plan && !step.AllowedIn.Contains(EnrolmentState.Expected);
}
