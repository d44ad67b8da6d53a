using System.Globalization;
using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>How somebody takes part at a place: planned and actual days, what was seen, from when a conclusion may be drawn.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.JobLanguageCoach, AccessRole.Employer)]
public sealed class ObservationModel(Current current, OpenObservation open, StartObservation start, AddObservation add) : PortalPage
{
    private const int WeeksShown = 30;

    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What there is.</summary>
    public OpenObservation.View? View { get; private set; }

    /// <summary>Which form came in, or null.</summary>
    public string? Sent { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader may begin a period: none runs.</summary>
    public bool MayStart => current.Actor.Role is "WC" && Rights.CanWrite(Rubric.R14) && View!.Newest is null or { EndedOn: not null };

    /// <summary>Whether the reader may write down what was seen.</summary>
    public bool MayNote => current.Actor.Role is "WC" or "JC" or "WG" && Rights.CanContribute(Rubric.R14);

    /// <summary>Whether notes are for this reader.</summary>
    public bool SeesNotes => Rights.CanRead(Rubric.R14) || View!.IsOwnOnly;

    /// <summary>Whether the reader sees the register of days.</summary>
    public bool SeesDays => Rights.CanRead(Rubric.R11) || RubricMask.Has(Rights.Own, Rubric.R11);

    /// <summary>Whether the reader may see to the conclusion now.</summary>
    public bool MayConclude => current.Actor.Role is "RG" or "WC" && Rights.CanWrite(Rubric.R16) && View!.Newest is { EndedOn: null } period && period.ConclusionFrom <= Today;

    /// <summary>The days of the week.</summary>
    public IReadOnlyList<Choice> Weekdays => [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Select(day => new Choice(day.ToString(), NameOf(day)))];

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "observation", Rights, current.Actor.Role);

    private RubricMask Rights => View!.Rights;

    /// <summary>The planned days in words.</summary>
    public string DaysOf(OpenObservation.Period period) => string.Join(", ", period.Days.Select(NameOf));

    /// <summary>The last weeks, the newest first.</summary>
    public IEnumerable<ObservationWeek> Weeks(OpenObservation.Period period) => period.Weeks.Reverse().Take(WeeksShown);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Begins a period.</summary>
    public async Task<IActionResult> OnPostStartAsync(StartObservation.Request request, CancellationToken cancel)
    {
        Sent = "Start";
        return current.Actor.Role is not "WC"
            ? StatusCode(StatusCodes.Status403Forbidden)
            : await Answer(await start.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/observation", "observation-started"), () => Load(cancel));
    }

    /// <summary>Writes down what was seen.</summary>
    public async Task<IActionResult> OnPostNoteAsync(AddObservation.Request request, CancellationToken cancel) => current.Actor.Role is not ("WC" or "JC" or "WG")
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await add.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/observation", "observation-noted"), () => Load(cancel));

    private static string NameOf(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);

    private async Task<Outcome<OpenObservation.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["observation.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
