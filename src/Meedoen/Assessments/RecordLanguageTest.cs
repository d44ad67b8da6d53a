using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>Records a language test. Earlier tests stay; the newest says what the file holds now. Does the step of the route that asks for it.</summary>
public sealed class RecordLanguageTest(Current current, FactBook book, RouteWork route) : ISlice
{
    /// <summary>The result. Levels and literacy are codes of the dictionary; a skill that was not tested is left out.</summary>
    /// <param name="TestedOn">Day of the test, today or earlier.</param>
    /// <param name="Assessor">Who took the test.</param>
    /// <param name="Instrument">Name of the test, or null.</param>
    public sealed record Request(DateOnly? TestedOn, string? Assessor, string? Instrument = null)
    {
        /// <summary>Level of listening.</summary>
        public string? Listening { get; init; }

        /// <summary>Level of speaking.</summary>
        public string? Speaking { get; init; }

        /// <summary>Level of reading.</summary>
        public string? Reading { get; init; }

        /// <summary>Level of writing.</summary>
        public string? Writing { get; init; }

        /// <summary>How somebody reads and writes at all.</summary>
        public string? Literacy { get; init; }

        /// <summary>Level of literacy for who learns to read and write.</summary>
        public string? LiteracyLevel { get; init; }
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/language-tests", async (Guid person, Request request, RecordLanguageTest slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{person}/language", new { id })))
        .For(AccessRole.CaseOwner, AccessRole.LanguageProvider);

    /// <summary>Records it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(RecordLanguageTest), "lessons", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanContribute(Rubric.R4))
        {
            return Refusal.Forbidden;
        }

        var wrong = LanguageTestRules.Check(request, scope.Today).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        if (await RouteWork.Objection(scope, person, cancel) is { } objection)
        {
            return objection;
        }

        return await Write(scope, person, request, request.TestedOn!.Value, cancel);
    }

    private async Task<Guid> Write(ActScope scope, Guid person, Request request, DateOnly on, CancellationToken cancel)
    {
        var test = LanguageTestRules.Row(scope, person, request);
        var isNewest = !await scope.Db.Set<LanguageTest>().AnyAsync(t => t.PersonId == person && t.Correction == null && t.TestedOn > on, cancel);
        scope.Db.Add(test);
        foreach (var (key, value) in isNewest ? LanguageTestRules.Facts(request) : [])
        {
            await book.State(scope, person, key, [value], FactSource.Test, cancel, on);
        }

        scope.Record(new LanguageTestRecorded(test.Id, on), person, (int)Rubric.R4);
        await route.Complete(scope, person, Asks, on, cancel);
        return test.Id;
    }

    private static bool Asks(Template template, StepView step) =>
        step.Type == StepType.Measurement && step.Records.Contains(LevelCodes.Key(LanguageSkill.Speaking));
}
