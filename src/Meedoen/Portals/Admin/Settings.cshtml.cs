using Meedoen.Dossiers.Consenting;
using Meedoen.Journeys;
using Meedoen.Parties;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>What a municipality decides once.</summary>
[TextsOf("Admin")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class SettingsModel(ShowForgetTerm show, SetForgetTerm set, SetAnswerTerm answers) : PortalPage
{
    /// <summary>Months after which the data of people who went elsewhere is destroyed.</summary>
    public int Term { get; private set; }

    /// <summary>Months that a file is kept of who moved away after guidance; null: by law.</summary>
    public int? Keep { get; private set; }

    /// <summary>What the form was made from.</summary>
    public int Version { get; private set; }

    /// <summary>Days that answers on well-being are kept after a no.</summary>
    public int Days { get; private set; }

    /// <summary>What that form was made from.</summary>
    public int AnswersVersion { get; private set; }

    /// <summary>The page.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Sets it.</summary>
    public async Task<IActionResult> OnPostAsync(int? months, int? keepMonths, int version, CancellationToken cancel)
    {
        var done = await set.Handle(new SetForgetTerm.Request(months ?? -1, version, keepMonths), cancel);
        return await Answer(done, _ => Say("/admin/settings", "settings-saved"), () => Load(cancel));
    }

    /// <summary>Sets how long answers are kept after a no.</summary>
    public async Task<IActionResult> OnPostAnswersAsync(int? days, int version, CancellationToken cancel)
    {
        var done = await answers.Handle(new SetAnswerTerm.Request(days ?? -1, version), cancel);
        return await Answer(done, _ => Say("/admin/settings", "settings-saved"), () => Load(cancel));
    }

    private async Task Load(CancellationToken cancel)
    {
        Title = T["settings.title"];
        (Term, Keep, Version) = await show.Handle(cancel);
        (Days, AnswersVersion) = await answers.Show(cancel);
    }
}
