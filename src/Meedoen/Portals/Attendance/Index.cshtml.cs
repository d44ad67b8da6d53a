using System.Globalization;
using Meedoen.Learning;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Attendance;

/// <summary>The register of a day: who was there and what was practised, for everybody one teaches or practises with.</summary>
[TextsOf("Learning")]
[ForRoles(
    AccessRole.WorkConsultant, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach, AccessRole.Volunteer, AccessRole.Supporter,
    AccessRole.ExpertByExperience, AccessRole.Employer)]
public sealed class IndexModel(Current current, OpenRegister open, RecordAttendance record) : PortalPage
{
    /// <summary>The day; today when none is asked.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>The people.</summary>
    public IReadOnlyList<OpenRegister.Line> Lines { get; private set; } = [];

    /// <summary>Whether somebody was there.</summary>
    public IReadOnlyList<Choice> Statuses => AttendanceChoices.Statuses(T);

    /// <summary>How long it was.</summary>
    public IReadOnlyList<Choice> Lengths => AttendanceChoices.Lengths(T);

    /// <summary>Letters that fit.</summary>
    public int MostLetters => AttendanceLimits.PractisedMaxLength;

    /// <summary>Name of a field of one person.</summary>
    public string Name(OpenRegister.Line line, string field) => RecordAttendance.FieldOf(line.Person, field);

    /// <summary>The day as forms and drafts carry it.</summary>
    public string Day => On.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Shows a day.</summary>
    public Task OnGetAsync(DateOnly? on, CancellationToken cancel) => Load(on, cancel);

    /// <summary>Saves the day.</summary>
    public async Task<IActionResult> OnPostAsync(DateOnly? on, List<RecordAttendance.Line>? lines, CancellationToken cancel) => await Answer(
        await record.Handle(new RecordAttendance.Request(on, lines), Once, cancel),
        _ => Say($"/attendance?on={on:yyyy-MM-dd}", "saved"),
        () => Load(on, cancel));

    private async Task Load(DateOnly? on, CancellationToken cancel)
    {
        (Title, On) = (T["title"], on ?? Today);
        Lines = await open.Handle(On, cancel);
    }
}
