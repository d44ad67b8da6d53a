using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>The pilots of an approach, and preparing a new one.</summary>
[TextsOf("Templates")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class EditionsModel(ListEditions list, ListVersions versions, DraftEdition draft) : PortalPage
{
    /// <summary>Id of the template.</summary>
    [BindProperty(SupportsGet = true)]
    public string Template { get; set; } = "";

    /// <summary>The editions.</summary>
    public IReadOnlyList<ListEditions.Item> Items { get; private set; } = [];

    /// <summary>Versions that participants can follow.</summary>
    public IReadOnlyList<Choice> Versions { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Prepares one.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, int version, DateOnly? startsOn, DateOnly? endsOn, DateOnly? interimFrom, CancellationToken cancel) =>
        await Load(cancel)
            ? await Answer(await draft.Handle(Template, new(name, version, startsOn, endsOn, interimFrom), cancel, Once), id => Say($"/admin/editions/{id}", "edition-drafted"))
            : NotFound();

    private async Task<bool> Load(CancellationToken cancel)
    {
        var found = await versions.Handle(Template, cancel);
        if (found.IsRefused)
        {
            return false;
        }

        Versions = [.. found.Value.Select(version => new Choice(version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), T["templates.version", version.Number]))];
        Items = await list.Handle(Template, cancel);
        Title = T["editions.title"];
        Crumbs = [new Crumb(T["templates.title"], "/admin/templates"), new Crumb(T["versions.crumb"], $"/admin/templates/{Template}/versions")];
        return true;
    }
}
