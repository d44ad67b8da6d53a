using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>What somebody is good at, as it came up in talks; write it down, and record what the participant said when it was read back.</summary>
[TextsOf("Assessments")]
[ForRoles(
    AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.Supporter, AccessRole.ExpertByExperience, AccessRole.JobLanguageCoach)]
public sealed class StrengthsModel(Current current, OpenStrengths open, RecordStrength record, AnswerStrength answer) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What there is.</summary>
    public OpenStrengths.View? View { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>The quality whose answer came in and was not accepted, or null.</summary>
    public Guid? AnsweredId { get; private set; }

    /// <summary>Whether the reader may write a quality down.</summary>
    public bool MayRecord => current.Actor.Role is not "TL" && View!.Rights.CanContribute(Rubric.R6);

    /// <summary>What the participant can say of it.</summary>
    public IReadOnlyList<Choice> Answers => [.. Enum.GetValues<StrengthAnswer>().Select(one => new Choice(one.ToString(), T["strengths.say." + one]))];

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "strengths", View!.Rights, current.Actor.Role);

    /// <summary>Whether the reader may record what was answered.</summary>
    public bool MayAnswer(OpenStrengths.Quality quality) => MayRecord && (View!.Rights.CanWrite(Rubric.R6) || quality.IsOwn);

    /// <summary>Shape of an answer.</summary>
    public Mark MarkOf(StrengthAnswer said) => said == StrengthAnswer.Rejected ? Mark.Skipped : Mark.Done;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Writes a quality down.</summary>
    public async Task<IActionResult> OnPostAsync(RecordStrength.Request request, CancellationToken cancel) => current.Actor.Role is "TL"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await record.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/strengths", "strength-recorded"), () => Load(cancel));

    /// <summary>Records what the participant said of a quality.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(Guid id, AnswerStrength.Request request, CancellationToken cancel)
    {
        AnsweredId = id;
        return current.Actor.Role is "TL"
            ? StatusCode(StatusCodes.Status403Forbidden)
            : await Answer(await answer.Handle(Person, id, request, Once, cancel), _ => Say($"/persons/{Person}/strengths", "strength-answered"), () => Load(cancel));
    }

    private async Task<Outcome<OpenStrengths.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["strengths.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
