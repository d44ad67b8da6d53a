using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// Records which schools were advised and which one the participant chose; the choice stands beside the advice, also when it differs, and nobody
/// has to approve it. Where the municipality offers the lessons, what the participant says is a wish: the offer is decided in the plan.
/// </summary>
public sealed class ChooseLanguageProvider(Current current, FactBook book, RouteWork route) : ISlice
{
    /// <summary>What was advised and chosen: schools of the catalogue.</summary>
    /// <param name="Advised">Advised schools, at least one.</param>
    /// <param name="Chosen">The school the participant chose.</param>
    public sealed record Request(IReadOnlyList<Guid>? Advised, Guid? Chosen);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/language-provider", async (Guid person, Request request, ChooseLanguageProvider slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Records it, and does the step of the route that offers schools.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(ChooseLanguageProvider), "lessons", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R4))
        {
            return Refusal.Forbidden;
        }

        var providers = await scope.Db.Set<LessonProvider>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var advised = (request.Advised ?? []).Where(providers.ContainsKey).Distinct().ToList();
        var wrong = Check(advised.Count, request.Chosen is { } id && providers.ContainsKey(id)).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        if (await RouteWork.Objection(scope, person, cancel) is { } objection)
        {
            return objection;
        }

        var chosen = request.Chosen!.Value;
        await book.State(scope, person, "provider-advice", [.. advised.Select(a => providers[a])], FactSource.Colleague, cancel);
        if (await Chooser(scope, person, cancel) is SchoolChooser.Municipality)
        {
            await book.State(scope, person, "provider-wish", [providers[chosen]], FactSource.Colleague, cancel);
            scope.Record(new LanguageProviderWished(advised, chosen), person, (int)Rubric.R4);
            return Done.Instance;
        }

        await book.State(scope, person, "provider-choice", [providers[chosen]], FactSource.Colleague, cancel);
        scope.Record(new LanguageProviderChosen(advised, chosen), person, (int)Rubric.R4);
        await route.Complete(scope, person, (template, step) => SchoolSteps.Offers(template, step.Id), scope.Today, cancel);
        return Done.Instance;
    }

    private async Task<SchoolChooser?> Chooser(ActScope scope, Guid person, CancellationToken cancel)
    {
        var regime = await book.Values(scope, person, SchoolSteps.Regime, cancel) is [var known, ..] ? known : null;
        return SchoolSteps.Chooser(await route.Templates(scope.Db, current.Tenant, person, cancel), regime);
    }

    private static IEnumerable<Refusal> Check(int advised, bool chosen)
    {
        if (advised == 0)
        {
            yield return new Refusal("assessments.advice-missing", nameof(Request.Advised));
        }

        if (!chosen)
        {
            yield return new Refusal("assessments.choice-missing", nameof(Request.Chosen));
        }
    }
}
