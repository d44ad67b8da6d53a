using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>The participant reads what was written down of a conversation (AVG art. 15). Only the own ones, and only while the profile lets participants read agreements.</summary>
public sealed class ReadMyReport(Current current, PersonKeys keys) : ISlice
{
    /// <summary>A report.</summary>
    /// <param name="Kind">Why people talked.</param>
    /// <param name="On">Day it took place.</param>
    /// <param name="HostName">Who held it and wrote this.</param>
    /// <param name="Words">What was said, in the words of the host.</param>
    public sealed record View(ConversationKind Kind, DateOnly On, string HostName, string Words);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>Opens it; not found when it is somebody else's, or nothing was written down.</summary>
    public async Task<Outcome<View>> Handle(Guid id, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var found = await db.Set<Conversation>().FirstOrDefaultAsync(c => c.Id == id && c.State == ConversationState.Held, cancel);
        if (found?.Note is not { } secret || current.Session?.Person != found.PersonId || await current.RightsOn(found.PersonId) is not { } rights
            || !rights.MayRead(PlanConversation.Category) || await keys.For(current.Tenant, found.PersonId) is not { } cipher)
        {
            return Refusal.NotFound;
        }

        current.Saw("/me/appointments/{id}", "guidance", [found.PersonId], 1L << PlanConversation.Category);
        var host = await PartiesDirectory.Account(db, found.Host, cancel);
        return new View(found.Kind, found.On, host?.Name ?? string.Empty, cipher.OpenText(secret, found.Id));
    }
}
