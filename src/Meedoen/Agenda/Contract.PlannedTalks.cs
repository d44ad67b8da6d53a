using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>A conversation that is agreed and was not held or called off.</summary>
/// <param name="Conversation">Its id.</param>
/// <param name="On">Day.</param>
public sealed record PlannedTalk(Guid Conversation, DateOnly On);

/// <summary>Which steps of a journey have a conversation agreed.</summary>
public static class PlannedTalks
{
    /// <summary>The first one per step.</summary>
    public static async Task<IReadOnlyDictionary<string, PlannedTalk>> Of(MeedoenDb db, Guid enrolment, CancellationToken cancel) =>
        (await db.Set<Conversation>().AsNoTracking()
            .Where(c => c.EnrolmentId == enrolment && c.Step != null && c.State == ConversationState.Planned)
            .OrderBy(c => c.On).ThenBy(c => c.Id).Select(c => new { c.Step, c.On, c.Id }).ToListAsync(cancel))
        .GroupBy(c => c.Step!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new PlannedTalk(g.First().Id, g.First().On), StringComparer.Ordinal);
}
