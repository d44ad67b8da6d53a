using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Messages;

/// <summary>Shows the notifications of an account among the signals of Vandaag.</summary>
internal sealed class NoticesToday : ITodaySource
{
    private const int Most = 50;

    public async Task<IReadOnlyList<TodayItem>> Items(Current current, CancellationToken cancel)
    {
        var waiting = await Notices.Waiting(current.Tenant, current.Actor, current.Today, Most);
        var persons = waiting.Select(n => n.PersonId).OfType<Guid>().Distinct().ToList();
        await using var db = current.Tenant.OpenForReading();
        var names = await Persons.Briefs(db, persons).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return [.. waiting.Select(n => new TodayItem(
            TodayGroup.Signals, n.PersonId, n.PersonId is { } person ? names.GetValueOrDefault(person) : null,
            Words.Get("Messages", "notification." + n.Kind, n.On), null, n.Day, Words.Get("Messages", "open"), $"/notifications/{n.Id}"))];
    }
}
