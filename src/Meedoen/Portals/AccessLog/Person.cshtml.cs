using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Web;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.AccessLog;

/// <summary>Who looked at somebody's file, for the case owner.</summary>
[TextsOf("AccessLog")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class PersonModel(Current current, ReadAccessLog log) : PortalPage
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Who looked.</summary>
    public AccessLogPage Lines { get; private set; } = new([], 1, false);

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken cancel)
    {
        if (await current.RightsOn(Person) is not { } rights)
        {
            return NotFound();
        }

        await using var db = current.Tenant.OpenForReading();
        Title = T["person.title", (await Persons.Brief(db, Person, cancel))?.Name];
        Tabs = PersonTabs.For(Person, "access-log", RubricMasks.Of(rights, current.Actor.Role), current.Actor.Role);
        current.Saw("/persons/{person}/access-log", "guidance", [Person], 1L << (int)Rubric.R1);
        Lines = await log.About(Person, null, number, cancel);
        return Page();
    }
}
