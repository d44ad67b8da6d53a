using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>Asks an interpreter for a conversation: in which language, how, who. Never a relative, and never a child.</summary>
public sealed class BookInterpreter(Current current) : ISlice
{
    /// <summary>Who is asked.</summary>
    /// <param name="Language">ISO 639 code of the language.</param>
    /// <param name="Channel">How the interpreter takes part.</param>
    /// <param name="Interpreter">Agency or interpreter.</param>
    /// <param name="NotFamily">The writer confirms that it is no relative or friend of the household.</param>
    /// <param name="Cost">Expected cost in euro, or null.</param>
    public sealed record Request(string? Language, InterpreterChannel Channel, string? Interpreter, bool NotFamily, decimal? Cost = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/conversations/{id:guid}/interpreter", async (Guid id, Request request, BookInterpreter slice, CancellationToken cancel) =>
            (await slice.Handle(id, request, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Asks.</summary>
    public Task<Outcome<Done>> Handle(Guid id, Request request, CancellationToken cancel) => current.Do(
        "BookInterpreter", "guidance", null,
        async scope =>
        {
            var conversation = await scope.Db.FindAsync<Conversation>([id], cancel);
            var found = await ConversationAccess.ToWrite(current, scope, id, conversation?.Version ?? 0, cancel);
            return found.IsRefused ? found.Refuse<Done>() : await Decide(scope, found.Value, request, cancel);
        },
        cancel);

    internal static async Task<Outcome<Done>> Decide(ActScope scope, Conversation conversation, Request request, CancellationToken cancel)
    {
        var family = await Household(scope, conversation.PersonId, cancel);
        var wrong = InterpreterRules.Check(request, family).ToList();
        if (conversation.State != ConversationState.Planned)
        {
            wrong.Add(new Refusal("agenda.not-planned") { Status = 409 });
        }

        if (wrong.Count > 0)
        {
            return wrong;
        }

        var booking = new InterpreterBooking
        {
            Id = Ids.New(),
            ConversationId = conversation.Id,
            Language = request.Language!,
            Channel = request.Channel,
            Interpreter = request.Interpreter!.Trim(),
            State = InterpreterState.Requested,
            Cost = request.Cost,
        };
        scope.Db.Add(booking);
        scope.Record(
            new InterpreterRequested(conversation.Id, booking.Id, booking.Channel), conversation.PersonId, PlanConversation.Category,
            conversation.EnrolmentId);
        return Done.Instance;
    }

    private static Task<List<string>> Household(ActScope scope, Guid person, CancellationToken cancel)
    {
        var homes = scope.Db.Set<HouseholdMember>().Where(m => m.PersonId == person).Select(m => m.HouseholdId);
        var members = scope.Db.Set<HouseholdMember>().Where(m => homes.Contains(m.HouseholdId)).Select(m => m.PersonId);
        return scope.Db.Set<Person>().Where(p => members.Contains(p.Id)).Select(p => p.Name).ToListAsync(cancel);
    }
}
