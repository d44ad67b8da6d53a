using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>What the municipality offers beside what was advised and wished.</summary>
/// <param name="Advised">Names of the schools that were advised.</param>
/// <param name="Wish">Name of the school that the participant wishes, or null.</param>
/// <param name="Offered">Name of the school that is offered, or null while nothing was decided.</param>
/// <param name="Schools">The schools that can be offered, by name.</param>
public sealed record LessonOffer(IReadOnlyList<string> Advised, string? Wish, string? Offered, IReadOnlyList<LessonProvider> Schools);

/// <summary>The offer of language lessons for who is under an act by which the municipality decides. The caller has asked the rights.</summary>
public sealed class LessonOffers(FactBook book, RouteWork route)
{
    private const string Key = "provider-offer";

    /// <summary>The offer for a person, or null where the municipality does not decide.</summary>
    /// <param name="db">For reading.</param>
    /// <param name="tenant">Whose.</param>
    /// <param name="person">For whom.</param>
    /// <param name="known">What the reader may read of the person, by key.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<LessonOffer?> Of(MeedoenDb db, Tenant tenant, Guid person, ILookup<string, string> known, CancellationToken cancel)
    {
        var followed = known.Contains(SchoolSteps.Regime) ? await route.Templates(db, tenant, person, cancel) : [];
        return SchoolSteps.Chooser(followed, known[SchoolSteps.Regime].FirstOrDefault()) is not SchoolChooser.Municipality ? null : new LessonOffer(
            [.. known["provider-advice"]], known["provider-wish"].FirstOrDefault(), known[Key].FirstOrDefault(),
            await db.Set<LessonProvider>().Where(school => school.Open).OrderBy(school => school.Name).ToListAsync(cancel));
    }

    /// <summary>Name of the school that is offered now, inside an act; null when nothing was decided.</summary>
    public async Task<string?> Offered(ActScope scope, Guid person, CancellationToken cancel) => await book.Values(scope, person, Key, cancel) is [var offered, ..] ? offered : null;

    /// <summary>Decides which school is offered, and does the step of the route that offers schools. Answers what is wrong, or null.</summary>
    public async Task<Refusal?> Decide(ActScope scope, Tenant tenant, Guid person, Guid? school, string field, CancellationToken cancel)
    {
        var regime = await book.Values(scope, person, SchoolSteps.Regime, cancel) is [var known, ..] ? known : null;
        if (SchoolSteps.Chooser(await route.Templates(scope.Db, tenant, person, cancel), regime) is not SchoolChooser.Municipality)
        {
            return new Refusal("assessments.not-municipality") { Status = 409 };
        }

        if (await scope.Db.Set<LessonProvider>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == school && p.Open, cancel) is not { } offered)
        {
            return new Refusal("assessments.offer-missing", field);
        }

        await book.State(scope, person, Key, [offered.Name], FactSource.Colleague, cancel);
        scope.Record(new LanguageLessonsOffered(offered.Id), person, (int)Rubric.R4);
        await route.Complete(scope, person, (template, step) => SchoolSteps.Offers(template, step.Id), scope.Today, cancel);
        return null;
    }
}
