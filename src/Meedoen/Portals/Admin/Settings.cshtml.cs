using Meedoen.Journeys;
using Meedoen.Parties;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>What a municipality decides once.</summary>
[TextsOf("Admin")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class SettingsModel(ShowForgetTerm show, SetForgetTerm set) : PortalPage
{
    /// <summary>Months after which the data of people who went elsewhere is destroyed.</summary>
    public int Term { get; private set; }

    /// <summary>What the form was made from.</summary>
    public int Version { get; private set; }

    /// <summary>The page.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Sets it.</summary>
    public async Task<IActionResult> OnPostAsync(int? months, int version, CancellationToken cancel)
    {
        var done = await set.Handle(new SetForgetTerm.Request(months ?? -1, version), cancel);
        return await Answer(done, _ => Say("/admin/settings", "settings-saved"), () => Load(cancel));
    }

    private async Task Load(CancellationToken cancel)
    {
        Title = T["settings.title"];
        (Term, Version) = await show.Handle(cancel);
    }
}
