using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>Calls a planned conversation off, with its interpreter.</summary>
public sealed class CancelConversation(Current current) : ISlice
{
    /// <summary>Which version is called off.</summary>
    /// <param name="Version">Version that the writer saw.</param>
    public sealed record Request(int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/conversations/{id:guid}/cancelled", async (Guid id, Request request, CancelConversation slice, CancellationToken cancel) =>
            (await slice.Handle(id, request.Version, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Calls it off.</summary>
    public Task<Outcome<Done>> Handle(Guid id, int version, CancellationToken cancel) =>
        current.Do("CancelConversation", "guidance", null, scope => Decide(scope, id, version, cancel), cancel);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid id, int version, CancellationToken cancel)
    {
        var found = await ConversationAccess.ToWrite(current, scope, id, version, cancel);
        if (found.IsRefused)
        {
            return found.Refuse<Done>();
        }

        var conversation = found.Value;
        if (conversation.State != ConversationState.Planned)
        {
            return new Refusal("agenda.not-planned") { Status = 409 };
        }

        conversation.State = ConversationState.Cancelled;
        conversation.Version++;
        await foreach (var booking in scope.Db.Set<InterpreterBooking>().Where(b => b.ConversationId == id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            booking.State = InterpreterState.Cancelled;
            booking.Version++;
        }

        scope.Record(
            new ConversationCancelled(id, conversation.On), conversation.PersonId, PlanConversation.Category, conversation.EnrolmentId);
        return Done.Instance;
    }
}
