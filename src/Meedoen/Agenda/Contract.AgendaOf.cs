using Meedoen.Platform.Web;

namespace Meedoen.Agenda;

/// <summary>The planned conversations of whoever is signed in, with persons that may still be seen.</summary>
public static class AgendaOf
{
    /// <summary>Between two days, both included.</summary>
    public static Task<IReadOnlyList<ConversationSummary>> Host(Current current, DateOnly from, DateOnly to) =>
        Conversations.HeldBy(current.Tenant, current.Actor, from, to, current.Today);
}
