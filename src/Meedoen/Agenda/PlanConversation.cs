using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Agenda;

/// <summary>Agrees a conversation with a person: when, where, and whether an interpreter is asked at once.</summary>
public sealed class PlanConversation(Current current) : ISlice
{
    /// <summary>The rubric that says who sees conversations: agreements.</summary>
    internal const int Category = (int)Rubric.R10;

    /// <summary>What is agreed.</summary>
    /// <param name="Kind">Why they talk.</param>
    /// <param name="On">Day, today or later.</param>
    /// <param name="At">Time of day.</param>
    /// <param name="Minutes">Length, 5 to 480.</param>
    /// <param name="Place">Where.</param>
    public sealed record Request(ConversationKind Kind, DateOnly? On, TimeOnly? At, int Minutes, string? Place)
    {
        /// <summary>Enrolment and step that it does, or null.</summary>
        public Guid? Enrolment { get; init; }

        /// <summary>Step of the route.</summary>
        public string? Step { get; init; }

        /// <summary>Interpreter to ask, or null.</summary>
        public BookInterpreter.Request? Interpreter { get; init; }
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/conversations", async (Guid person, Request request, PlanConversation slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/conversations/{id}", new { id })))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Plans it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do("PlanConversation", "guidance", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!rights.MayWrite(Category))
        {
            return Refusal.Forbidden;
        }

        if (request.Enrolment is { } enrolment && !await RouteWork.Follows(scope.Db, person, enrolment, cancel))
        {
            return Refusal.NotFound;
        }

        var wrong = ConversationRules.Planned(request.On, request.At, request.Minutes, request.Place, scope.Today).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var conversation = New(scope, person, request);
        scope.Db.Add(conversation);
        scope.Record(
            new ConversationPlanned(conversation.Id, conversation.Kind, conversation.On, conversation.Step), person, Category, conversation.EnrolmentId);
        var booked = request.Interpreter is null
            ? Done.Instance
            : await BookInterpreter.Decide(scope, conversation, request.Interpreter, cancel);
        return booked.Then<Guid>(_ => conversation.Id);
    }

    private static Conversation New(ActScope scope, Guid person, Request request) => new()
    {
        Id = Ids.New(),
        PersonId = person,
        EnrolmentId = request.Enrolment,
        Step = request.Step,
        Kind = request.Kind,
        State = ConversationState.Planned,
        On = request.On!.Value,
        At = request.At!.Value,
        Minutes = request.Minutes,
        Place = request.Place!.Trim(),
        Host = scope.Act.Actor.Id,
    };
}
