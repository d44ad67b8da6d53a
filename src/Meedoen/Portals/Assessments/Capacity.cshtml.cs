using Meedoen.Assessments;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>Whether somebody has the strength now: record it in the person's own words, with a next contact; say when it is there again.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class CapacityModel(Current current, OpenCapacity open, RecordCapacitySignal record, EndCapacitySignal end) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What there is.</summary>
    public OpenCapacity.View? View { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "capacity", View!.Rights, current.Actor.Role);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Records that the strength is not there now.</summary>
    public async Task<IActionResult> OnPostAsync(RecordCapacitySignal.Request request, CancellationToken cancel) =>
        await Answer(await record.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/capacity", "capacity-recorded"), () => Load(cancel));

    /// <summary>The strength is there again.</summary>
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel) =>
        await Answer(await end.Handle(Person, Once, cancel), _ => Say($"/persons/{Person}/capacity", "capacity-ended"), () => Load(cancel));

    private async Task<Outcome<OpenCapacity.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["capacity.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
