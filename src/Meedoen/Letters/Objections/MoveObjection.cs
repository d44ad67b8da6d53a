using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters.Objections;

/// <summary>Takes one step with an objection: the hearing, putting off, what the decision will be, or taking it back. Each by a person.</summary>
public sealed class MoveObjection(Current current, PersonKeys keys, LegalNotes notes) : ISlice
{
    private const int LongestNote = 4000;

    /// <summary>The step.</summary>
    /// <param name="Step">Which.</param>
    /// <param name="Version">Version of the objection that was seen.</param>
    /// <param name="On">Day of the hearing, where the step has one.</param>
    /// <param name="Note">What was said, or why.</param>
    /// <param name="Outcome">What the decision will be, where the step chooses it.</param>
    public sealed record Request(ObjectionStep? Step, int Version, DateOnly? On = null, string? Note = null, ObjectionOutcome? Outcome = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/objections/{objection:guid}/steps", async (Guid objection, Request request, MoveObjection slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(objection, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Takes it.</summary>
    public Task<Outcome<Done>> Handle(Guid objection, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(MoveObjection), "guidance", null, scope => Decide(scope, objection, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid id, Request request, CancellationToken cancel)
    {
        var row = await scope.Db.Set<Objection>().FirstOrDefaultAsync(o => o.Id == id, cancel);
        if (row is null)
        {
            return Refusal.NotFound;
        }

        if (await LetterBook.MayWrite(current, scope, row.PersonId, cancel) is { } no)
        {
            return no;
        }

        if (row.Version != request.Version)
        {
            return Refusal.ChangedMeanwhile;
        }

        return Wrong(row, request, scope.Today) is { } wrong ? wrong : await Move(scope, row, request, cancel);
    }

    private static Refusal? Wrong(Objection row, Request request, DateOnly today) =>
        row.State != ObjectionState.Open ? new Refusal("letters.objection-closed") { Status = 409 }
        : request.Step is null ? new Refusal("letters.step-missing", nameof(request.Step))
        : request.Note?.Length > LongestNote ? new Refusal("letters.too-long", nameof(request.Note)).With(LongestNote)
        : request.Step switch
        {
            ObjectionStep.PlanHearing when request.On is not { } day || day <= today => new Refusal("letters.hearing-day", nameof(request.On)),
            ObjectionStep.HearingHeld when request.On is not { } day || day > today || day < row.ReceivedOn => new Refusal("letters.heard-day", nameof(request.On)),
            ObjectionStep.HearingHeld or ObjectionStep.HearingWaived or ObjectionStep.Adjourn when string.IsNullOrWhiteSpace(request.Note) => new Refusal("letters.note-missing", nameof(request.Note)),
            ObjectionStep.Adjourn when row.AdjournedOn is not null => new Refusal("letters.adjourned-already") { Status = 409 },
            ObjectionStep.Choose when request.Outcome is null => new Refusal("letters.outcome-missing", nameof(request.Outcome)),
            ObjectionStep.Choose when row.Hearing is not (HearingState.Held or HearingState.Waived) => new Refusal("letters.hear-first"),
            _ => null,
        };

    private async Task<Done> Move(ActScope scope, Objection row, Request request, CancellationToken cancel)
    {
        var cipher = await keys.For(scope, row.PersonId, cancel);
        switch (request.Step!.Value)
        {
            case ObjectionStep.PlanHearing:
                (row.Hearing, row.HearingOn) = (HearingState.Planned, request.On);
                break;
            case ObjectionStep.HearingHeld:
                (row.Hearing, row.HearingOn, row.HearingNote) = (HearingState.Held, request.On, cipher.Seal(request.Note!.Trim(), row.Id));
                break;
            case ObjectionStep.HearingWaived:
                (row.Hearing, row.HearingOn, row.HearingNote) = (HearingState.Waived, null, cipher.Seal(request.Note!.Trim(), row.Id));
                break;
            case ObjectionStep.Adjourn:
                (row.AdjournedOn, row.AdjournNote) = (scope.Today, cipher.Seal(request.Note!.Trim(), row.Id));
                await notes.Once(scope, row.PersonId, new LegalEvent(LegalEventKind.ObjectionAdjourned, scope.Today), cancel);
                break;
            case ObjectionStep.Choose:
                row.Outcome = request.Outcome;
                break;
            default:
                row.State = ObjectionState.TakenBack;
                break;
        }

        row.Version++;
        scope.Record(new ObjectionMoved(row.Id, request.Step.Value), row.PersonId, LetterBook.Category);
        return Done.Instance;
    }
}
