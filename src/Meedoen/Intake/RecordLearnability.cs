using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Intake;

namespace Meedoen.Intake;

/// <summary>
/// Records the learnability test: the day and the result, as DUO gives them, or that the municipality dispenses from it because the law says so (Wet
/// inburgering 2021 art. 14 lid 5-6). The ground of a dispensation is sealed and stands in no list.
/// </summary>
public sealed class RecordLearnability(Current current, IntakeBook book, FactBook facts, PersonKeys keys) : ISlice
{
    private const string OnKey = "learnability-test-on";
    private const string ResultKey = "learnability-result";
    private static readonly DateOnly Earliest = new(2022, 1, 1);

    /// <summary>Grounds on which the law knows a dispensation.</summary>
    public static IReadOnlyList<string> Grounds { get; } = ["seeing", "hearing"];

    /// <summary>Results as DUO gives them.</summary>
    public static IReadOnlyList<string> Results { get; } = [.. DataDictionary.Standard.Find(ResultKey)!.Options.Select(option => option.Code)];

    /// <summary>The test, or the dispensation.</summary>
    /// <param name="Dispensed">Whether the municipality dispenses from the test.</param>
    /// <param name="TestOn">Day of the test, or of the dispensation.</param>
    /// <param name="Result">Result of the test.</param>
    /// <param name="Ground">Ground of the dispensation.</param>
    /// <param name="CanTakeTest">With a limit in hearing: whether the person can take the test all the same.</param>
    public sealed record Request(bool Dispensed, DateOnly? TestOn, string? Result = null, string? Ground = null, bool? CanTakeTest = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/intake/learnability-test", async (Guid person, Request request, RecordLearnability slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Microsoft.AspNetCore.Http.Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Records it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(RecordLearnability), "intake", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var opened = await book.Open(scope, person, null, cancel);
        if (opened.IsRefused)
        {
            return opened.Refuse<Done>();
        }

        if (opened.Value.IsConcluded)
        {
            return new Refusal("intake.concluded");
        }

        if (request.Dispensed && !opened.Value.Mask.CanWrite(Rubric.R7))
        {
            return Refusal.Forbidden;
        }

        var wrong = Wrong(request, scope.Today).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        await Write(scope, opened.Value.Intake, request, cancel);
        return Done.Instance;
    }

    private static IEnumerable<Refusal> Wrong(Request request, DateOnly today)
    {
        if (request.TestOn is not { } on || on < Earliest || on > today)
        {
            yield return new Refusal("intake.day", nameof(request.TestOn));
        }

        if (!request.Dispensed && (request.Result is null || !Results.Contains(request.Result)))
        {
            yield return new Refusal("intake.choose", nameof(request.Result));
        }

        if (request.Dispensed && (request.Ground is null || !Grounds.Contains(request.Ground)))
        {
            yield return new Refusal("intake.choose", nameof(request.Ground));
        }
        else if (request.Dispensed && LearnabilityTest.MustDispense([request.Ground!], request.CanTakeTest) is not true)
        {
            yield return new Refusal("intake.can-take-test", nameof(request.CanTakeTest), "Wet inburgering 2021 art. 14 lid 6");
        }
    }

    private async Task Write(ActScope scope, BroadIntake intake, Request request, CancellationToken cancel)
    {
        var (person, on) = (intake.PersonId, request.TestOn!.Value);
        var cipher = await keys.For(scope, person, cancel);
        intake.TestDispensedOn = request.Dispensed ? on : null;
        intake.Words = cipher.Seal(cipher.WordsOf(intake) with { TestGround = request.Dispensed ? request.Ground : null }, intake.Id);
        intake.Version++;
        if (!request.Dispensed)
        {
            await facts.State(scope, person, OnKey, [on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], FactSource.Duo, cancel);
            await facts.State(scope, person, ResultKey, [request.Result!], FactSource.Duo, cancel);
        }

        scope.Record(new LearnabilityRecorded(intake.Id, request.Dispensed, on), person, request.Dispensed ? (int)Rubric.R7 : IntakeBook.Category);
    }
}
