using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Portals.Moves;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>Moving every journey to another version: first what would change, then the move itself.</summary>
[TextsOf("Templates")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class MoveModel(TryMove tryMove, MoveJourneys move) : PortalPage
{
    /// <summary>Id of the template.</summary>
    [BindProperty(SupportsGet = true)]
    public string Template { get; set; } = "";

    /// <summary>The version that journeys follow now.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    /// <summary>The version they would follow.</summary>
    [BindProperty(SupportsGet = true)]
    public int To { get; set; }

    /// <summary>What would change.</summary>
    public MovePreview? Preview { get; private set; }

    /// <summary>What a change is about, by its name on screen.</summary>
    public string NameOf(MovePreview.Change change) => MoveNames.Of(Preview!.From, Preview.To, change.Ref);

    /// <summary>The dry run.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var preview = await Load(cancel);
        return preview.IsRefused ? NotFound() : Page();
    }

    /// <summary>The move. When it would by now do something else than was shown, the page shows the new list.</summary>
    public async Task<IActionResult> OnPostAsync(string? seen, CancellationToken cancel)
    {
        if ((await Load(cancel)).IsRefused)
        {
            return NotFound();
        }

        var moved = await move.Handle(Template, new MoveJourneys.Request(From, To, seen), cancel);
        return await Answer(moved, answer => Say($"/admin/templates/{Template}/versions", answer.Stayed == 0 ? "moved" : "moved-some"));
    }

    private async Task<Outcome<MovePreview>> Load(CancellationToken cancel)
    {
        var preview = await tryMove.Handle(Template, From, To, cancel);
        Preview = preview.ValueOrDefault;
        Title = T["move.title"];
        Crumbs = [new Crumb(T["templates.title"], "/admin/templates"), new Crumb(Preview?.To.Title.ToString() ?? Template, $"/admin/templates/{Template}/versions")];
        return preview;
    }
}
