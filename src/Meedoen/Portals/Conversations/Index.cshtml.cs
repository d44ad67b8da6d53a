using Meedoen.Agenda;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Portals.Conversations;

/// <summary>What I hold in the coming time, day by day, and my calendar feed.</summary>
[TextsOf("Agenda")]
[ForRoles(AccessRole.CaseOwner, AccessRole.WorkConsultant)]
public sealed class IndexModel(Current current, CalendarFeeds feeds) : PortalPage
{
    private const int DaysBack = 60;
    private const int DaysAhead = 92;
    private Dictionary<Guid, string> names = [];

    /// <summary>Planned conversations by day; those of days past still wait for their report.</summary>
    public IReadOnlyList<IGrouping<DateOnly, ConversationSummary>> Days { get; private set; } = [];

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>The new address of the feed, shown once.</summary>
    public string? Feed { get; private set; }

    /// <summary>Name of a person on the list.</summary>
    public string NameOf(Guid person) => names.GetValueOrDefault(person, string.Empty);

    /// <summary>Shows the list.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Makes a new secret address for the feed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var made = await feeds.Create(cancel);
        Feed = $"{BehindProxy.Site(Request)}{made.Value}";
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Title = T["list.title"];
        var held = await AgendaOf.Host(current, current.Today.AddDays(-DaysBack), current.Today.AddDays(DaysAhead));
        var persons = held.Select(c => c.PersonId).Distinct().ToList();
        await using var db = current.Tenant.OpenForReading();
        names = await Persons.Briefs(db, persons).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        Days = [.. held.GroupBy(c => c.On)];
        current.Saw("/conversations", "guidance", persons, 1L << PlanConversation.Category);
    }
}
