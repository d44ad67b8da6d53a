using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Intake;

namespace Meedoen.Intake;

/// <summary>
/// Concludes the broad intake: only when every topic of the law is covered, or in absence after the last call was missed. The conclusion is put in
/// writing (Wet inburgering 2021 art. 14; Besluit art. 5.2).
/// </summary>
public sealed class ConcludeIntake(Current current, IntakeBook book, LegalNotes notes, FactBook facts, DictionaryInForce dictionaries, PersonKeys keys) : ISlice
{
    private const int LongestConclusion = 4000;

    /// <summary>The conclusion.</summary>
    /// <param name="DoneOn">Day on which everything was discussed.</param>
    /// <param name="Conclusion">What came out of it, for the plan.</param>
    /// <param name="YoungChildren">Whether there are children under six; asked unless it is concluded in absence.</param>
    /// <param name="InAbsence">Whether the municipality concludes it without the person.</param>
    /// <param name="Version">Version of the intake that was seen.</param>
    public sealed record Request(DateOnly? DoneOn, string? Conclusion, bool? YoungChildren = null, bool InAbsence = false, int Version = 0);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/intake/conclusion", async (Guid person, Request request, ConcludeIntake slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Concludes it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(ConcludeIntake), "intake", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var opened = await book.Open(scope, person, request.Version, cancel);
        if (opened.IsRefused)
        {
            return opened.Refuse<Done>();
        }

        if (Objection(opened.Value, request, scope.Today) is { } objection)
        {
            return objection;
        }

        var wrong = Wrong(opened.Value, request, scope.Today).ToList();
        if (!request.InAbsence)
        {
            wrong.AddRange(await Missing(scope, opened.Value, request, cancel));
        }

        if (wrong.Count > 0)
        {
            return wrong;
        }

        await Write(scope, opened.Value.Intake, request, cancel);
        return Done.Instance;
    }

    private static Refusal? Objection(OpenedIntake opened, Request request, DateOnly today) => opened switch
    {
        { IsConcluded: true } => new Refusal("intake.concluded"),
        { Intake.State: IntakeState.Running } => request.InAbsence ? new Refusal("intake.came-already") : null,
        { Intake.State: IntakeState.Missed } when request.InAbsence =>
            IntakeCalls.Next(opened.Calls.Count, false, today, opened.Now.Law) is IntakeAction.CompleteInAbsence
                ? null : new Refusal("intake.call-again-first", LegalBasis: "Wet inburgering 2021 art. 14 lid 2").With(opened.Calls.Count),
        _ => new Refusal("intake.not-come-yet"),
    };

    private static IEnumerable<Refusal> Wrong(OpenedIntake opened, Request request, DateOnly today)
    {
        var from = opened.Last!.OutcomeOn!.Value;
        if (request.DoneOn is not { } on || on < from || on > today)
        {
            yield return new Refusal("intake.conclusion-day", nameof(request.DoneOn)).With(from);
        }

        if (request.Conclusion?.Length > LongestConclusion)
        {
            yield return new Refusal("intake.text-too-long", nameof(request.Conclusion)).With(LongestConclusion);
        }

        if (request.InAbsence && string.IsNullOrWhiteSpace(request.Conclusion))
        {
            yield return new Refusal("intake.topic-recorded-in-writing", nameof(request.Conclusion));
        }

        if (!request.InAbsence && request.YoungChildren is null)
        {
            yield return new Refusal("intake.choose", nameof(request.YoungChildren));
        }
    }

    /// <summary>What the rules of the law say is not covered.</summary>
    private async Task<IEnumerable<Refusal>> Missing(ActScope scope, OpenedIntake opened, Request request, CancellationToken cancel)
    {
        var values = await facts.Values(scope, opened.Intake.PersonId, IntakeTopics.Keys, cancel);
        var known = values.Select(value => value.Key).ToHashSet(StringComparer.Ordinal);
        var young = request.YoungChildren is true;
        var topics = IntakeTopics.Of(dictionaries.Of(current.Tenant), known, opened.Mask, opened.Intake, young, !string.IsNullOrWhiteSpace(request.Conclusion));
        var covered = topics.Where(topic => topic.IsCovered).Select(topic => topic.Code).ToHashSet(StringComparer.Ordinal);
        return IntakeContent.Check(covered, young, opened.Intake.TestDispensedOn is not null, scope.Today).Reasons
            .Select(reason => new Refusal("intake." + reason.Code, FieldOf(reason.Code)));
    }

    private static string? FieldOf(string code) => code == "topic-" + IntakeTopics.InWriting ? nameof(Request.Conclusion) : code;

    private async Task Write(ActScope scope, BroadIntake intake, Request request, CancellationToken cancel)
    {
        var (person, on) = (intake.PersonId, request.DoneOn!.Value);
        var cipher = await keys.For(scope, person, cancel);
        intake.Words = cipher.Seal(cipher.WordsOf(intake) with { Conclusion = request.Conclusion!.Trim() }, intake.Id);
        intake.State = request.InAbsence ? IntakeState.CompletedInAbsence : IntakeState.Completed;
        (intake.HasYoungChildren, intake.CompletedOn, intake.CompletedBy) = (request.YoungChildren, on, scope.Act.Actor.Id);
        intake.CompletedEvent = await notes.Add(scope, person, new LegalEvent(LegalEventKind.IntakeCompleted, on), cancel);
        intake.Version++;
        scope.Record(new IntakeConcluded(intake.Id, request.InAbsence, on), person, IntakeBook.Category);
    }
}
