using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;

namespace Meedoen.Intake;

/// <summary>Writes down on which day the person was told of the right to talk alone (Besluit inburgering 2021 art. 5.2 lid 2). Said again it replaces.</summary>
public sealed class TellAloneRight(Current current, IntakeBook book, LegalNotes notes) : ISlice
{
    private static readonly DateOnly Earliest = new(2022, 1, 1);

    /// <summary>When.</summary>
    /// <param name="ToldOn">The day, today or earlier.</param>
    public sealed record Request(DateOnly? ToldOn);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/intake/alone-right", async (Guid person, Request request, TellAloneRight slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Records it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(TellAloneRight), "intake", person, scope => Decide(scope, person, request, cancel), cancel, key);

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

        if (request.ToldOn is not { } on || on < Earliest || on > scope.Today)
        {
            return new Refusal("intake.day", nameof(request.ToldOn));
        }

        var intake = opened.Value.Intake;
        if (intake.AloneToldEvent is { } before)
        {
            await notes.TakeBack(scope, person, before, cancel);
        }

        intake.AloneToldOn = on;
        intake.AloneToldEvent = await notes.Add(scope, person, new LegalEvent(LegalEventKind.AloneRightTold, on), cancel);
        intake.Version++;
        scope.Record(new AloneRightExplained(intake.Id, on), person, IntakeBook.Category);
        return Done.Instance;
    }
}
