using System.Globalization;
using Meedoen.Assessments;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Me;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>How the participant takes part at a place: the days, what others saw, and what was concluded together.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.Participant)]
public sealed class MyObservationModel(Current current, OpenObservation open, OpenConclusions concluded) : MyPage(current)
{
    /// <summary>What there is.</summary>
    public OpenObservation.View? View { get; private set; }

    /// <summary>What was concluded, the newest first.</summary>
    public IReadOnlyList<OpenConclusions.Concluded> Conclusions { get; private set; } = [];

    /// <summary>The planned days in words.</summary>
    public string DaysOf(OpenObservation.Period period) => string.Join(", ", period.Days.Select(CultureInfo.CurrentCulture.DateTimeFormat.GetDayName));

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Title = T["mine.observation.title"];
        await LoadContact(cancel);
        var opened = await open.Handle(Me, cancel);
        View = opened.ValueOrDefault;
        Conclusions = (await concluded.Handle(Me, cancel)).ValueOrDefault?.Conclusions ?? [];
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }
}
