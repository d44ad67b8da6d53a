using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>Records that a conversation took place: when, whether the participant was there, what was said. Does the step of the route it belongs to.</summary>
public sealed class RecordConversation(Current current, PersonKeys keys) : ISlice
{
    /// <summary>What happened.</summary>
    /// <param name="HeldOn">Day it took place, today or earlier.</param>
    /// <param name="ParticipantPresent">Whether the participant was there.</param>
    /// <param name="Note">What was said, in the words of the host.</param>
    /// <param name="Version">Version that the writer saw.</param>
    /// <param name="InterpreterPresent">Whether the interpreter who was asked was there; null when none was, or it is not known.</param>
    public sealed record Request(DateOnly? HeldOn, bool ParticipantPresent, string? Note, int Version, bool? InterpreterPresent = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/conversations/{id:guid}/held", async (Guid id, Request request, RecordConversation slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(id, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Records it.</summary>
    public async Task<Outcome<Done>> Handle(Guid id, Request request, string? key, CancellationToken cancel) =>
        await current.Do("RecordConversation", "guidance", null, scope => Decide(scope, id, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid id, Request request, CancellationToken cancel)
    {
        var found = await ConversationAccess.ToWrite(current, scope, id, request.Version, cancel);
        if (found.IsRefused)
        {
            return found.Refuse<Done>();
        }

        var conversation = found.Value;
        var wrong = ConversationRules.Held(conversation.State, request.HeldOn, request.Note, scope.Today).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        await Write(scope, conversation, request, cancel);
        await WriteInterpreter(scope, conversation, request.InterpreterPresent, cancel);
        scope.Record(
            new ConversationHeld(id, conversation.Kind, conversation.On, conversation.Step, request.ParticipantPresent),
            conversation.PersonId, PlanConversation.Category, conversation.EnrolmentId);
        return Done.Instance;
    }

    private async Task Write(ActScope scope, Conversation conversation, Request request, CancellationToken cancel)
    {
        conversation.State = ConversationState.Held;
        conversation.On = request.HeldOn!.Value;
        conversation.ParticipantPresent = request.ParticipantPresent;
        conversation.Version++;
        if (!string.IsNullOrWhiteSpace(request.Note))
        {
            var cipher = await keys.For(scope, conversation.PersonId, cancel);
            conversation.Note = cipher.Seal(request.Note.Trim(), conversation.Id);
        }
    }

    private static async Task WriteInterpreter(ActScope scope, Conversation conversation, bool? came, CancellationToken cancel)
    {
        var booking = came is null ? null : await scope.Db.Set<InterpreterBooking>().FirstOrDefaultAsync(
            b => b.ConversationId == conversation.Id && (b.State == InterpreterState.Requested || b.State == InterpreterState.Confirmed), cancel);
        if (booking is not null)
        {
            booking.State = came!.Value ? InterpreterState.Used : InterpreterState.Missing;
            booking.Version++;
            scope.Record(new InterpreterUsed(conversation.Id, booking.Id, came.Value), conversation.PersonId, PlanConversation.Category, conversation.EnrolmentId);
        }
    }
}
