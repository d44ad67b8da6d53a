using Meedoen.Learning;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Me;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Attendance;

/// <summary>The participant's own lessons: when there, and what was practised.</summary>
[TextsOf("Learning")]
[ForRoles(AccessRole.Participant)]
public sealed class MineModel(Current current, OpenAttendance open) : MyPage(current)
{
    /// <summary>What there is.</summary>
    public OpenAttendance.View? View { get; private set; }

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
