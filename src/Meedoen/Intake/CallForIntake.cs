using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Intake;

namespace Meedoen.Intake;

/// <summary>
/// Calls somebody for the broad intake with a term. After a call that was missed the next one goes with a written warning and a new term; after the
/// last call of the law there is no next one (Wet inburgering 2021 art. 14 lid 1-2). Nothing follows by itself: no fine comes from here.
/// </summary>
public sealed class CallForIntake(Current current, IntakeBook book, LegalNotes notes) : ISlice
{
    private const int LongestTerm = 92;
    private static readonly DateOnly Earliest = new(2022, 1, 1);

    /// <summary>A call.</summary>
    /// <param name="On">Day of the letter, today or earlier.</param>
    /// <param name="Until">Last day on which the person can come.</param>
    /// <param name="WarnedOn">Day of the written warning; asked with a repeated call.</param>
    /// <param name="Version">Version of the intake that was seen; 0 before there is one.</param>
    public sealed record Request(DateOnly? On, DateOnly? Until, DateOnly? WarnedOn = null, int Version = 0);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/intake/calls", async (Guid person, Request request, CallForIntake slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(number => Results.Ok(new { number })))
        .For(AccessRole.CaseOwner);

    /// <summary>Records it; answers the number of the call.</summary>
    public Task<Outcome<int>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(CallForIntake), "intake", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<int>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var opened = await book.Open(scope, person, request.Version, cancel);
        if (opened.IsRefused)
        {
            return opened.Refuse<int>();
        }

        var wrong = Objection(opened.Value, scope.Today) is { } objection ? [objection] : Wrong(opened.Value, request, scope.Today).ToList();
        return wrong.Count > 0 ? wrong : await Write(scope, opened.Value, request, cancel);
    }

    /// <summary>Why there cannot be a call now, whatever its days.</summary>
    private static Refusal? Objection(OpenedIntake opened, DateOnly today) => opened switch
    {
        { IsConcluded: true } => new Refusal("intake.concluded"),
        { Intake.State: IntakeState.Running } => new Refusal("intake.came-already"),
        { Last: { Outcome: null } open } => new Refusal("intake.answer-first").With(open.Number),
        _ when IntakeCalls.Next(opened.Calls.Count, false, today, opened.Now.Law) is IntakeAction.CompleteInAbsence =>
            new Refusal("intake.last-call-was", LegalBasis: "Wet inburgering 2021 art. 14 lid 2").With(opened.Calls.Count),
        _ => null,
    };

    private static IEnumerable<Refusal> Wrong(OpenedIntake opened, Request request, DateOnly today)
    {
        var after = opened.Last?.OutcomeOn ?? Earliest;
        if (request.On is not { } on || on < after || on > today)
        {
            yield return new Refusal("intake.call-day", nameof(request.On)).With(after);
        }
        else if (request.Until is { } until && (until <= on || until > on.AddDays(LongestTerm)))
        {
            yield return new Refusal("intake.call-until", nameof(request.Until)).With(LongestTerm);
        }

        if (request.Until is null)
        {
            yield return new Refusal("intake.call-until", nameof(request.Until)).With(LongestTerm);
        }

        if (opened.Last is { } missed && (request.WarnedOn is not { } warned || warned < missed.OutcomeOn || warned > request.On))
        {
            yield return new Refusal("intake.warning-day", nameof(request.WarnedOn), "Wet inburgering 2021 art. 14 lid 1").With(missed.OutcomeOn!.Value);
        }
    }

    private async Task<int> Write(ActScope scope, OpenedIntake opened, Request request, CancellationToken cancel)
    {
        var (intake, number) = (opened.Intake, opened.Calls.Count + 1);
        var warned = number > 1 ? request.WarnedOn : null;
        scope.Db.Add(new IntakeCall
        {
            Id = Ids.New(),
            IntakeId = intake.Id,
            PersonId = intake.PersonId,
            Number = number,
            CalledOn = request.On!.Value,
            Until = request.Until!.Value,
            WarnedOn = warned,
            WarningEvent = warned is { } day ? await notes.Add(scope, intake.PersonId, new LegalEvent(LegalEventKind.IntakeWarning, day), cancel) : null,
            CallEvent = await notes.Add(scope, intake.PersonId, new LegalEvent(LegalEventKind.IntakeCall, request.On.Value) { Until = request.Until }, cancel),
        });
        intake.State = IntakeState.Called;
        intake.Version++;
        scope.Record(new IntakeCalled(intake.Id, number, request.On.Value, request.Until.Value), intake.PersonId, IntakeBook.Category);
        return number;
    }
}
