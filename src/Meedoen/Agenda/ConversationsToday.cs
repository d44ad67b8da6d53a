using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>Says on Vandaag which conversations are today or this week, and which still wait for a report.</summary>
internal sealed class ConversationsToday : ITodaySource
{
    private const int DaysBack = 60;
    private const int DaysAhead = 7;

    public async Task<IReadOnlyList<TodayItem>> Items(Current current, CancellationToken cancel)
    {
        var today = current.Today;
        var held = await AgendaOf.Host(current, today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        var persons = held.Select(c => c.PersonId).Distinct().ToList();
        await using var db = current.Tenant.OpenForReading();
        var names = await Persons.Briefs(db, persons).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return [.. held.Select(c => Item(c, names.GetValueOrDefault(c.PersonId), today))];
    }

    private static TodayItem Item(ConversationSummary c, string? name, DateOnly today) => new(
        c.On < today ? TodayGroup.Late : c.On == today ? TodayGroup.Today : TodayGroup.ThisWeek,
        c.PersonId, name, Words.Get("Agenda", "kind." + c.Kind), Why(c, today), c.On,
        Words.Get("Agenda", c.On <= today ? "list.record" : "list.open"), $"/conversations/{c.Id}")
    {
        At = c.At,
    };

    private static string Why(ConversationSummary c, DateOnly today)
    {
        var where = Words.Get("Agenda", c.On < today ? "today.no-report" : "today.planned", c.On, c.At, c.Place);
        return c.Interpreter is { } state ? $"{where} {Words.Get("Agenda", "interpreter." + state)}." : where;
    }
}
