using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Agenda;

/// <summary>Finds a conversation that the actor may change, in the version the actor saw.</summary>
internal static class ConversationAccess
{
    public static async Task<Outcome<Conversation>> ToWrite(Current current, ActScope scope, Guid id, int version, CancellationToken cancel)
    {
        var conversation = await scope.Db.FindAsync<Conversation>([id], cancel);
        if (conversation is null || await current.RightsOn(scope, conversation.PersonId, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!rights.MayWrite(PlanConversation.Category))
        {
            return Refusal.Forbidden;
        }

        return conversation.Version == version ? conversation : new Refusal("platform.changed-meanwhile") { Status = 409 };
    }
}
