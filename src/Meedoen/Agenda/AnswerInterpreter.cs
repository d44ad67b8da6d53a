using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Agenda;

/// <summary>Writes down what the interpreter answered: comes, or does not; and what it costs.</summary>
public sealed class AnswerInterpreter(Current current) : ISlice
{
    /// <summary>The answer.</summary>
    /// <param name="Comes">Whether the interpreter comes.</param>
    /// <param name="Cost">Cost in euro excluding VAT, or null while not known.</param>
    /// <param name="Version">Version of the booking that the writer saw.</param>
    public sealed record Request(bool Comes, decimal? Cost, int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/interpreter-bookings/{id:guid}/answer", async (Guid id, Request request, AnswerInterpreter slice, CancellationToken cancel) =>
            (await slice.Handle(id, request, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Writes it down; after the conversation too, when the cost is known. What was called off stays so.</summary>
    public Task<Outcome<Done>> Handle(Guid id, Request request, CancellationToken cancel) =>
        current.Do("AnswerInterpreter", "guidance", null, scope => Decide(scope, id, request, cancel), cancel);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid id, Request request, CancellationToken cancel)
    {
        var booking = await scope.Db.FindAsync<InterpreterBooking>([id], cancel);
        var conversation = booking is null ? null : await scope.Db.FindAsync<Conversation>([booking.ConversationId], cancel);
        var found = await ConversationAccess.ToWrite(current, scope, conversation?.Id ?? Guid.Empty, conversation?.Version ?? 0, cancel);
        if (found.IsRefused)
        {
            return found.Refuse<Done>();
        }

        if (booking!.Version != request.Version)
        {
            return new Refusal("platform.changed-meanwhile") { Status = 409 };
        }

        if (conversation!.State == ConversationState.Cancelled || booking.State == InterpreterState.Cancelled)
        {
            return new Refusal("agenda.not-planned") { Status = 409 };
        }

        if (request.Cost is < 0 or > 10_000)
        {
            return new Refusal("agenda.cost-out-of-range", "Cost");
        }

        var isOver = booking.State is InterpreterState.Used or InterpreterState.Missing;
        booking.State = isOver ? booking.State : request.Comes ? InterpreterState.Confirmed : InterpreterState.Declined;
        booking.Cost = request.Cost ?? booking.Cost;
        booking.Version++;
        if (isOver)
        {
            scope.Touch(conversation.PersonId, PlanConversation.Category);
            return Done.Instance;
        }

        scope.Record(
            request.Comes ? new InterpreterConfirmed(conversation.Id, id) : new InterpreterDeclined(conversation.Id, id),
            conversation.PersonId, PlanConversation.Category, conversation.EnrolmentId);
        return Done.Instance;
    }
}
