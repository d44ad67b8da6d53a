using Meedoen.Parties;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>The parties of the tenant: add one, give one another name.</summary>
[TextsOf("Admin")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class OrganisationsModel(RegisterOrganisation register, RenameOrganisation rename) : PortalPage
{
    /// <summary>The parties.</summary>
    public IReadOnlyList<OrganisationSheet> All { get; private set; } = [];

    /// <summary>The one whose form came back.</summary>
    public Guid? Changing { get; private set; }

    /// <summary>Kinds to choose from.</summary>
    public IEnumerable<Choice> Kinds => Enum.GetValues<OrganisationKind>().Select(kind => new Choice(kind.ToString(), KindText(kind)));

    /// <summary>A kind in words.</summary>
    public string KindText(OrganisationKind kind) => T["kind." + kind];

    /// <summary>The page.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Adds a party.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? newName, OrganisationKind kind, CancellationToken cancel) =>
        await Answer(await register.Handle(new NewOrganisation(newName ?? "", kind), cancel), _ => Say("/admin/organisations", "organisation-added"), () => Load(cancel));

    /// <summary>Gives a party another name.</summary>
    public async Task<IActionResult> OnPostRenameAsync(RenameOrganisation.Request form, CancellationToken cancel)
    {
        Changing = form.Organisation;
        return await Answer(await rename.Handle(form, Once, cancel), _ => Say("/admin/organisations", "organisation-renamed"), () => Load(cancel));
    }

    private async Task Load(CancellationToken cancel)
    {
        Title = T["organisations.title"];
        All = await rename.List(cancel);
    }
}
