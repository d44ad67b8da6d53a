using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;

namespace Meedoen.Intake;

/// <summary>
/// Writes down what became of the last call: came, or did not come or cooperate, and why as far as known. That somebody did not come can be said
/// only after the term that was set. It changes no right of anybody: whether something follows is for people to weigh.
/// </summary>
public sealed class AnswerIntakeCall(Current current, IntakeBook book, LegalNotes notes, PersonKeys keys) : ISlice
{
    private const int LongestWords = 500;

    /// <summary>What became of it.</summary>
    /// <param name="Outcome">Came or not.</param>
    /// <param name="On">The day.</param>
    /// <param name="Reason">Why not; asked when the person did not come or cooperate.</param>
    /// <param name="Words">Why not, in words.</param>
    /// <param name="Version">Version of the intake that was seen.</param>
    public sealed record Request(CallOutcome? Outcome, DateOnly? On, CallReason? Reason = null, string? Words = null, int Version = 0);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/intake/calls/last/outcome", async (Guid person, Request request, AnswerIntakeCall slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Records it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(AnswerIntakeCall), "intake", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var opened = await book.Open(scope, person, request.Version, cancel);
        if (opened.IsRefused)
        {
            return opened.Refuse<Done>();
        }

        if (opened.Value is not { IsConcluded: false, Last: { Outcome: null } call })
        {
            return new Refusal("intake.no-open-call");
        }

        var wrong = Wrong(call, request, scope.Today).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        await Write(scope, opened.Value.Intake, call, request, cancel);
        return Done.Instance;
    }

    private static IEnumerable<Refusal> Wrong(IntakeCall call, Request request, DateOnly today)
    {
        if (request.Outcome is not { } outcome || !Enum.IsDefined(outcome))
        {
            yield return new Refusal("intake.choose", nameof(request.Outcome));
            yield break;
        }

        if (request.On is not { } on || on < call.CalledOn || on > today)
        {
            yield return new Refusal("intake.outcome-day", nameof(request.On)).With(call.CalledOn);
        }
        else if (outcome is CallOutcome.NotCome && on <= call.Until)
        {
            yield return new Refusal("intake.term-still-runs", nameof(request.On), "Wet inburgering 2021 art. 14 lid 1").With(call.Until);
        }

        if (outcome is not CallOutcome.Came && (request.Reason is not { } reason || !Enum.IsDefined(reason)))
        {
            yield return new Refusal("intake.reason", nameof(request.Reason));
        }

        if (request.Words?.Length > LongestWords)
        {
            yield return new Refusal("intake.text-too-long", nameof(request.Words)).With(LongestWords);
        }
    }

    private async Task Write(ActScope scope, BroadIntake intake, IntakeCall call, Request request, CancellationToken cancel)
    {
        var (came, person, on) = (request.Outcome is CallOutcome.Came, intake.PersonId, request.On!.Value);
        (call.Outcome, call.OutcomeOn) = (request.Outcome, on);
        if (!came)
        {
            var words = string.IsNullOrWhiteSpace(request.Words) ? null : request.Words.Trim();
            call.Why = (await keys.For(scope, person, cancel)).Seal(new CallWords(request.Reason!.Value, words), call.Id);
        }

        call.OutcomeEvent = await notes.Add(scope, person, new LegalEvent(came ? LegalEventKind.IntakeAttended : LegalEventKind.IntakeNoShow, on), cancel);
        intake.State = came ? IntakeState.Running : IntakeState.Missed;
        intake.Version++;
        scope.Record(new IntakeCallAnswered(intake.Id, call.Number, request.Outcome!.Value, on), person, IntakeBook.Category);
    }
}
