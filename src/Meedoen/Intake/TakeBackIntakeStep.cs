using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Intake;

/// <summary>
/// Takes back the last thing that was written down and was not so: the conclusion, what became of the last call, or the call itself with its
/// warning. What was noted for the law goes with it. Not after a plan was decided on it.
/// </summary>
public sealed class TakeBackIntakeStep(Current current, IntakeBook book, LegalNotes notes) : ISlice
{
    /// <summary>What is taken back.</summary>
    /// <param name="Version">Version of the intake that was seen.</param>
    public sealed record Request(int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/intake/taken-back", async (Guid person, Request request, TakeBackIntakeStep slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Takes it back.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(TakeBackIntakeStep), "intake", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var opened = await book.Open(scope, person, request.Version, cancel);
        if (opened.IsRefused)
        {
            return opened.Refuse<Done>();
        }

        if (opened.Value is { IsConcluded: true, Now.FirstPip: { } plan, Intake.CompletedOn: { } done } && plan >= done)
        {
            return new Refusal("intake.plan-rests-on-it");
        }

        if (opened.Value is { IsConcluded: false, Last: null })
        {
            return new Refusal("intake.nothing-to-take-back");
        }

        await Undo(scope, opened.Value, cancel);
        opened.Value.Intake.Version++;
        scope.Record(new IntakeStepTakenBack(opened.Value.Intake.Id, opened.Value.Intake.State), person, IntakeBook.Category);
        return Done.Instance;
    }

    private async Task Undo(ActScope scope, OpenedIntake opened, CancellationToken cancel)
    {
        var (intake, call) = (opened.Intake, opened.Last!);
        if (opened.IsConcluded)
        {
            await Drop(scope, intake.PersonId, intake.CompletedEvent, cancel);
            intake.State = intake.State is IntakeState.Completed ? IntakeState.Running : IntakeState.Missed;
            (intake.CompletedOn, intake.CompletedBy, intake.CompletedEvent) = (null, null, null);
        }
        else if (call.Outcome is not null)
        {
            await Drop(scope, intake.PersonId, call.OutcomeEvent, cancel);
            (call.Outcome, call.OutcomeOn, call.OutcomeEvent, call.Why) = (null, null, null, null);
            intake.State = IntakeState.Called;
        }
        else
        {
            await Drop(scope, intake.PersonId, call.CallEvent, cancel);
            await Drop(scope, intake.PersonId, call.WarningEvent, cancel);
            scope.Db.Remove(call);
            intake.State = opened.Calls.Count > 1 ? IntakeState.Missed : IntakeState.ToCall;
        }
    }

    private async Task Drop(ActScope scope, Guid person, Guid? noted, CancellationToken cancel)
    {
        if (noted is { } id)
        {
            await notes.TakeBack(scope, person, id, cancel);
        }
    }
}
