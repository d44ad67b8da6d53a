using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Roles;

/// <summary>Go on in another role. One role at a time: what you may see is never added up.</summary>
[TextsOf("SignIn")]
[ForSignedIn]
public sealed class IndexModel(Current current, SwitchRole switchRole, EnterSession enter) : PortalPage
{
    /// <summary>Two-letter code of the chosen role.</summary>
    [BindProperty]
    public string Role { get; set; } = string.Empty;

    /// <summary>The roles of this account.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Role = current.Actor.Role;
        await Fill(cancel);
    }

    /// <summary>Switches.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (AccessRoles.FromCode(Role) is not { } role)
        {
            await Fill(cancel);
            Refuse(nameof(Role), T["role.choose"]);
            return Again();
        }

        var opened = await switchRole.Handle(role, cancel);
        if (!opened.IsRefused)
        {
            await enter.Handle(HttpContext, opened.Value, cancel);
        }

        return await Answer(opened, _ => Redirect("/"), () => Fill(cancel));
    }

    private async Task Fill(CancellationToken cancel)
    {
        Title = T["roles.title"];
        await using var db = current.Tenant.OpenForReading();
        var account = await PartiesDirectory.Account(db, current.Actor.Id, cancel);
        Choices = [.. (account?.Roles ?? []).Select(r => new Choice(r.Code(), T["role." + r.Code()]))];
    }
}
