using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.BeforeArrival;

/// <summary>A household has come to live in one of our municipalities: since when, and who of it came along.</summary>
[TextsOf("Journeys")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class SettleModel(Current current, SettleInMunicipality settle) : PortalPage
{
    private const long Rubrics = 1L << 1 | 1L << 3;

    /// <summary>One of the household.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Who comes along.</summary>
    public Along Along { get; private set; } = Along.Nobody;

    /// <summary>Our municipalities.</summary>
    public IReadOnlyList<Choice> Municipalities { get; private set; } = [];

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? municipality, DateOnly? on, List<Guid>? members, CancellationToken cancel) =>
        await Load(cancel)
            ? await Answer(await settle.Handle(Person, new(municipality, on, Once, members ?? []), cancel), _ => Say($"/persons/{Person}/route", "settled"))
            : NotFound();

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await current.RightsOn(Person) is null)
        {
            return false;
        }

        await using var db = current.Tenant.OpenForReading();
        Along = await Along.Of(current, Person, cancel);
        Municipalities = [.. (await ClientTeam.Municipalities(db, cancel)).Select(one => new Choice(one.Id.ToString(), one.Name))];
        current.Saw("before-arrival", "guidance", [.. Along.Household.Select(member => member.Id)], Rubrics);
        var name = Along.Household.FirstOrDefault(member => member.Id == Person)?.Name;
        Title = T["settle.title", name];
        Crumbs = [new Crumb(name ?? string.Empty, $"/persons/{Person}")];
        return name is not null;
    }
}
