using System.Globalization;
using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>Somebody's personal situation and labour potential, as the municipality and the work organisation mapped them.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant)]
public sealed class MapPersonModel(Current current, OpenMapping open, MapCandidate map) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What there is.</summary>
    public OpenMapping.View? View { get; private set; }

    /// <summary>Whether the reader may map.</summary>
    public bool MayMap => current.Actor.Role is "RG" or "WC" && View!.Rights.CanWrite(Rubric.R6);

    /// <summary>The marks.</summary>
    public IReadOnlyList<Choice> Marks => [.. Enumerable.Range(1, MappingScale.Most).Select(mark => mark.ToString(CultureInfo.InvariantCulture)).Select(mark => new Choice(mark, mark))];

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "competence", View!.Rights, current.Actor.Role);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Maps.</summary>
    public async Task<IActionResult> OnPostAsync(MapCandidate.Request request, CancellationToken cancel) => current.Actor.Role is "RG" or "WC"
        ? await Answer(await map.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/mapping", "mapped"), () => Load(cancel))
        : StatusCode(StatusCodes.Status403Forbidden);

    private async Task<Outcome<OpenMapping.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["mapping.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
