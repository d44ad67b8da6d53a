using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>Measuring moments: fast or less fast to paid work, each with who measured, when and why.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.JobLanguageCoach)]
public sealed class MomentsModel(Current current, OpenMeasuringMoments open, RecordMeasuringMoment record) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What there is.</summary>
    public OpenMeasuringMoments.View? View { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader may measure.</summary>
    public bool MayRecord => current.Actor.Role is "RG" or "WC" && View!.Rights.CanWrite(Rubric.R6);

    /// <summary>What can come out.</summary>
    public IReadOnlyList<Choice> Speeds => [.. Enum.GetValues<JobSpeed>().Select(speed => new Choice(speed.ToString(), T["speed." + speed], T["speed.help." + speed]))];

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "competence", View!.Rights, current.Actor.Role);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Records a measuring moment.</summary>
    public async Task<IActionResult> OnPostAsync(RecordMeasuringMoment.Request request, CancellationToken cancel) => current.Actor.Role is "RG" or "WC"
        ? await Answer(await record.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/measuring-moment", "moment-recorded"), () => Load(cancel))
        : StatusCode(StatusCodes.Status403Forbidden);

    private async Task<Outcome<OpenMeasuringMoments.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["moment.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
