using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.BeforeArrival;

/// <summary>Where an expected household goes: to one of our municipalities, or elsewhere.</summary>
[TextsOf("Journeys")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class DecideModel(Current current, LinkExpectedPerson link, SendElsewhere elsewhere) : PortalPage
{
    private const long Rubrics = 1L << 1 | 1L << 3;

    /// <summary>One of the household.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Everybody in it whom the reader guides, and who comes along.</summary>
    public Along Along { get; private set; } = Along.Nobody;

    /// <summary>Our municipalities.</summary>
    public IReadOnlyList<Choice> Municipalities { get; private set; } = [];

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>The one box.</summary>
    public IReadOnlyList<Choice> HandOverChoice => [new("true", T["decide.hand-over"], T["decide.hand-over-help"])];

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Links the household.</summary>
    public async Task<IActionResult> OnPostLinkAsync(Guid? municipality, DateOnly? on, List<Guid>? members, CancellationToken cancel) =>
        await Load(cancel)
            ? await Answer(await link.Handle(Person, new(municipality, on, Once, members ?? []), cancel), _ => Say($"/persons/{Person}/route", "linked"))
            : NotFound();

    /// <summary>Sends the household elsewhere.</summary>
    public async Task<IActionResult> OnPostElsewhereAsync(string? to, bool handOver, CancellationToken cancel) =>
        await Load(cancel)
            ? await Answer(await elsewhere.Handle(Person, new(to, handOver, Once), cancel), _ => Say("/before-arrival", "elsewhere"))
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
        Title = T["decide.title", Along.Household.FirstOrDefault(member => member.Id == Person)?.Name];
        Crumbs = [new Crumb(T["expected.title"], "/before-arrival")];
        return Along.Household.Count > 0;
    }
}
