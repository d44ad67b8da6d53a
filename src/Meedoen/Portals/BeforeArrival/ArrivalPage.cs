using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.BeforeArrival;

/// <summary>A page on where a household goes to live: its people as far as the reader guides them, and our municipalities.</summary>
public abstract class ArrivalPage(Current current) : PortalPage
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

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Title and way back, with the name of the person.</summary>
    protected abstract void Name(string person);

    /// <summary>Reads what the page shows; false when the reader does not guide this person.</summary>
    protected async Task<bool> Load(CancellationToken cancel)
    {
        if (await current.RightsOn(Person) is null)
        {
            return false;
        }

        await using var db = current.Tenant.OpenForReading();
        Along = await Along.Of(current, Person, cancel);
        Municipalities = [.. (await ClientTeam.Municipalities(db, cancel)).Select(one => new Choice(one.Id.ToString(), one.Name))];
        current.Saw("before-arrival", "guidance", [.. Along.Household.Select(member => member.Id)], Rubrics);
        if (Along.Household.FirstOrDefault(member => member.Id == Person) is not { } person)
        {
            return false;
        }

        Name(person.Name);
        return true;
    }
}
