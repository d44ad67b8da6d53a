using Meedoen.Dossiers;
using Meedoen.Learning;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Attendance;

/// <summary>When somebody was there and what was practised; who may only contribute sees the own lines.</summary>
[TextsOf("Learning")]
[ForRoles(
    AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.Supporter, AccessRole.ExpertByExperience, AccessRole.Volunteer,
    AccessRole.LanguageProvider, AccessRole.JobLanguageCoach, AccessRole.Employer)]
public sealed class PersonModel(Current current, OpenAttendance open, RecordAttendance record) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What the reader sees.</summary>
    public OpenAttendance.View? View { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader may write a day down.</summary>
    public bool MayRecord => current.Actor.Role is not "TL" && View!.Rights.CanContribute(Rubric.R11);

    /// <summary>Whether somebody was there.</summary>
    public IReadOnlyList<Choice> Statuses => AttendanceChoices.Statuses(T);

    /// <summary>How long it was.</summary>
    public IReadOnlyList<Choice> Lengths => AttendanceChoices.Lengths(T);

    /// <summary>Letters that fit.</summary>
    public int MostLetters => AttendanceLimits.PractisedMaxLength;

    /// <summary>Name of a field.</summary>
    public string Name(string field) => RecordAttendance.FieldOf(Person, field);

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "attendance", View!.Rights, current.Actor.Role);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Writes a day down that was not written down before.</summary>
    public async Task<IActionResult> OnPostAsync(DateOnly? on, List<RecordAttendance.Line>? lines, CancellationToken cancel) => current.Actor.Role is "TL"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(
            await record.Handle(new RecordAttendance.Request(on, [(lines is [var line, ..] ? line : new RecordAttendance.Line(Person)) with { Person = Person }]), Once, cancel),
            _ => Say($"/persons/{Person}/attendance", "saved"),
            () => Load(cancel));

    private async Task<Outcome<OpenAttendance.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["person.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
