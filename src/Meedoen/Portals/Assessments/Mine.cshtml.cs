using Meedoen.Assessments;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Me;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>The participant's own Dutch: the test, how it goes, and which schools fit.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.Participant)]
public sealed class MineModel(Current current, OpenLanguage open) : MyPage(current)
{
    /// <summary>What there is.</summary>
    public OpenLanguage.View? View { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Title = T["mine.title"];
        await LoadContact(cancel);
        var opened = await open.Handle(Me, cancel);
        View = opened.ValueOrDefault;
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }
}
