using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Agenda;

/// <summary>Gives a planned conversation another day, time or place.</summary>
public sealed class MoveConversation(Current current) : ISlice
{
    /// <summary>The new agreement.</summary>
    /// <param name="On">Day, today or later.</param>
    /// <param name="At">Time of day.</param>
    /// <param name="Minutes">Length, 5 to 480.</param>
    /// <param name="Place">Where.</param>
    /// <param name="Version">Version that the writer saw.</param>
    public sealed record Request(DateOnly? On, TimeOnly? At, int Minutes, string? Place, int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/conversations/{id:guid}/moved", async (Guid id, Request request, MoveConversation slice, CancellationToken cancel) =>
            (await slice.Handle(id, request, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Moves it. The same day, time and place again changes nothing.</summary>
    public Task<Outcome<Done>> Handle(Guid id, Request request, CancellationToken cancel) =>
        current.Do("MoveConversation", "guidance", null, scope => Decide(scope, id, request, cancel), cancel);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid id, Request request, CancellationToken cancel)
    {
        var found = await ConversationAccess.ToWrite(current, scope, id, request.Version, cancel);
        if (found.IsRefused)
        {
            return found.Refuse<Done>();
        }

        var conversation = found.Value;
        var wrong = ConversationRules.Planned(request.On, request.At, request.Minutes, request.Place, scope.Today).ToList();
        if (conversation.State != ConversationState.Planned)
        {
            wrong.Add(new Refusal("agenda.not-planned") { Status = 409 });
        }

        return wrong.Count > 0 ? wrong : Move(scope, conversation, request);
    }

    private static Outcome<Done> Move(ActScope scope, Conversation conversation, Request request)
    {
        var (from, at, minutes, place) = (conversation.On, conversation.At, conversation.Minutes, conversation.Place);
        if ((from, at, minutes, place) == (request.On, request.At, request.Minutes, request.Place!.Trim()))
        {
            return Done.Instance;
        }

        (conversation.On, conversation.At) = (request.On!.Value, request.At!.Value);
        (conversation.Minutes, conversation.Place) = (request.Minutes, request.Place.Trim());
        conversation.Version++;
        scope.Record(
            new ConversationMoved(conversation.Id, from, conversation.On), conversation.PersonId, PlanConversation.Category, conversation.EnrolmentId);
        return Done.Instance;
    }
}
