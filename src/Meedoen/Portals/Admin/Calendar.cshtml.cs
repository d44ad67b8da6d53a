using Meedoen.Journeys;
using Meedoen.Parties;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>When lessons pause: school holidays and closures that lesson weeks skip.</summary>
[TextsOf("Templates")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class CalendarModel(SetPauses pauses) : PortalPage
{
    /// <summary>The pauses, by date.</summary>
    public IReadOnlyList<SetPauses.Period> Pauses { get; private set; } = [];

    /// <summary>Version of the list; a form carries the one it was made from.</summary>
    public string? Version { get; private set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Adds one.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, DateOnly? first, DateOnly? last, string? version, CancellationToken cancel)
    {
        await Load(cancel);
        var all = Pauses.Append(new SetPauses.Period(first, last, name)).ToList();
        return await Answer(await pauses.Handle(new(all, version), cancel, Once), _ => Say("/admin/calendar", "calendar-saved"));
    }

    /// <summary>Takes one away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(DateOnly? first, DateOnly? last, string? version, CancellationToken cancel)
    {
        await Load(cancel);
        var rest = Pauses.Where(pause => pause.First != first || pause.Last != last).ToList();
        return await Answer(await pauses.Handle(new(rest, version), cancel, Once), _ => Say("/admin/calendar", "calendar-saved"));
    }

    private async Task Load(CancellationToken cancel)
    {
        Title = T["calendar.title"];
        var now = await pauses.Now(cancel);
        (Pauses, Version) = (now.Pauses ?? [], now.Version);
    }
}
