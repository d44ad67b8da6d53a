using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// Puts a test right that was recorded wrongly: another takes its place, or none when it is of somebody else. The wrong one stays, with why;
/// the file holds again what the newest test says that counts, and so do the trend and the advice.
/// </summary>
public sealed class CorrectLanguageTest(Current current, FactBook book) : ISlice
{
    /// <summary>What was wrong, and what it should have been.</summary>
    /// <param name="Why">Why.</param>
    /// <param name="Test">The test as it was; not used when it is of somebody else.</param>
    public sealed record Request(LanguageTestCorrection? Why, RecordLanguageTest.Request? Test);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/language-tests/{test:guid}/correction", async (
                Guid person, Guid test, Request request, CorrectLanguageTest slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, test, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.LanguageProvider);

    /// <summary>The test as it stands, to be put right; not found for who may not.</summary>
    public async Task<Outcome<RecordLanguageTest.Request>> Open(Guid person, Guid test, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        await using var db = current.Tenant.OpenForReading();
        var found = await db.Set<LanguageTest>().FirstOrDefaultAsync(t => t.Id == test && t.PersonId == person && t.Correction == null, cancel);
        if (found is null || !MayCorrect(RubricMasks.Of(rights, current.Actor.Role), found, current.Actor))
        {
            return found is null ? Refusal.NotFound : Refusal.Forbidden;
        }

        current.Saw("/persons/{person}/language", "lessons", [person], 1L << (int)Rubric.R4);
        return LanguageTestRules.Filled(found);
    }

    /// <summary>
    /// Does it: <c>assessments.correction-reason</c>, <c>assessments.corrected-already</c>, and what a test is refused for.
    /// </summary>
    public Task<Outcome<Done>> Handle(Guid person, Guid test, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(CorrectLanguageTest), "lessons", person, scope => Decide(scope, person, test, request, cancel), cancel, key, request.Why?.ToString());

    /// <summary>Whether somebody may put a test right: who writes about language, or who recorded it.</summary>
    public static bool MayCorrect(RubricMask mask, LanguageTest test, Actor actor) =>
        mask.CanWrite(Rubric.R4) || (mask.CanContribute(Rubric.R4) && test.RecordedBy == actor.Id);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Guid id, Request request, CancellationToken cancel)
    {
        var tests = await scope.Db.Set<LanguageTest>().Where(t => t.PersonId == person).ToListAsync(cancel);
        if (await current.RightsOn(scope, person, cancel) is not { } rights || tests.Find(t => t.Id == id) is not { } wrong)
        {
            return Refusal.NotFound;
        }

        if (!MayCorrect(RubricMasks.Of(rights, scope.Act.Actor.Role), wrong, scope.Act.Actor))
        {
            return Refusal.Forbidden;
        }

        var refusals = Refusals(request, wrong, scope.Today).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var right = request.Why == LanguageTestCorrection.OtherPerson ? null : LanguageTestRules.Row(scope, person, request.Test!);
        (wrong.Correction, wrong.CorrectedOn, wrong.ReplacedBy) = (request.Why, scope.Today, right?.Id);
        if (right is not null)
        {
            scope.Db.Add(right);
            tests.Add(right);
        }

        await Restate(scope, wrong, right, [.. tests.Where(t => t.Correction is null)], cancel);
        scope.Record(new LanguageTestCorrected(id, request.Why!.Value, right?.Id), person, (int)Rubric.R4);
        return Done.Instance;
    }

    private static IEnumerable<Refusal> Refusals(Request request, LanguageTest wrong, DateOnly today)
    {
        if (wrong.Correction is not null)
        {
            return [new Refusal("assessments.corrected-already") { Status = 409 }];
        }

        if (request.Why is not { } why || !Enum.IsDefined(why))
        {
            return [new Refusal("assessments.correction-reason", nameof(Request.Why))];
        }

        return why == LanguageTestCorrection.OtherPerson ? [] : LanguageTestRules.Check(request.Test ?? new RecordLanguageTest.Request(null, null), today);
    }

    /// <summary>
    /// Where the file holds what the wrong test said, it holds from now on what the newest test says that counts, or nothing; what the right
    /// one says is stated where it is the newest. What somebody stated otherwise since stays.
    /// </summary>
    private async Task Restate(ActScope scope, LanguageTest wrong, LanguageTest? right, List<LanguageTest> counting, CancellationToken cancel)
    {
        var said = Stated(wrong);
        foreach (var key in said.Keys.Union(right is null ? [] : Stated(right).Keys).ToList())
        {
            var newest = counting.Where(t => Stated(t).ContainsKey(key)).OrderByDescending(t => t.TestedOn).ThenByDescending(t => t.Id).FirstOrDefault();
            var holds = said.TryGetValue(key, out var was) && (await book.Values(scope, wrong.PersonId, key, cancel)).SequenceEqual([was]);
            if (holds || (newest is not null && newest == right))
            {
                await book.State(scope, wrong.PersonId, key, newest is null ? [] : [Stated(newest)[key]], FactSource.Test, cancel, newest?.TestedOn);
            }
        }
    }

    private static Dictionary<string, string> Stated(LanguageTest test) =>
        LanguageTestRules.Facts(LanguageTestRules.Filled(test)).ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
}
