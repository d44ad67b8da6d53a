using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Dossier;

/// <summary>Invites the participant to their own page.</summary>
[TextsOf("ParticipantAccess")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class AccessModel(Current current, InviteParticipant invite) : PortalPage
{
    /// <summary>How the participant comes in now.</summary>
    public ParticipantAccess Access { get; private set; } = new(null, false);

    /// <summary>The link that was just made; shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(Guid person, CancellationToken cancel) => await Load(person, cancel) ? Page() : NotFound();

    /// <summary>Sends the invitation.</summary>
    public async Task<IActionResult> OnPostAsync(Guid person, string? email, CancellationToken cancel)
    {
        var made = await invite.Handle(person, email, cancel);
        if (!await Load(person, cancel))
        {
            return NotFound();
        }

        if (made.IsRefused)
        {
            return Refused(made.Refusals);
        }

        Link = $"{BehindProxy.Site(Request)}/invitation/{made.Value}";
        return Page();
    }

    private async Task<bool> Load(Guid person, CancellationToken cancel)
    {
        Title = T["access.title"];
        var found = await invite.Look(person, cancel);
        if (found.IsRefused)
        {
            return false;
        }

        current.Saw("ParticipantAccess", "guidance", [person], 1 << 1);
        Crumbs = [new Crumb(T["access.file"], $"/persons/{person}")];
        Access = found.Value;
        return true;
    }
}
