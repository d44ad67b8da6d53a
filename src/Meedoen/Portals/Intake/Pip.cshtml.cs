using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Intake;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Terms;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Intake;

/// <summary>
/// The PIP of one person: until when it must be there and why, what still stands in the way, the decision, every version with what changed, and the
/// questions of the participant.
/// </summary>
[TextsOf("Pip")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant)]
public sealed class PipModel(Current current, OpenPip open, DecidePip decide, AnswerPipQuestion answer) : PortalPage
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The PIP.</summary>
    public OpenPip.View? View { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader works on it.</summary>
    public bool MayWrite => current.Actor.Role is "RG" && View is { IsAsked: true } && View.Rights.CanWrite(Rubric.R10) && View.Rights.CanWrite(Rubric.R2);

    /// <summary>Whether the reader sees the draft.</summary>
    public bool SeesDraft => current.Actor.Role is "RG" or "TL" && View is { IsAsked: true };

    /// <summary>The clock as the page of terms shows it.</summary>
    public TermCard? Clock => View?.Clock is { } clock ? new TermCard(new ShowTerms.Item(clock, Rubric.R2, false), Today, false, false) : null;

    /// <summary>What a version says.</summary>
    public IReadOnlyList<PipLine> LinesOf(DecidedPip version) => PipTexts.Lines(version.Text, version.Goals, CultureInfo.CurrentUICulture);

    /// <summary>What changed with a version.</summary>
    public IReadOnlyList<PipChange> ChangesOf(DecidedPip version) => View!.Versions.FirstOrDefault(v => v.Number == version.Number - 1) is { } before
        ? PipTexts.Changes(LinesOf(before), LinesOf(version)) : [];

    /// <summary>Address of what an obstacle is about.</summary>
    public string HrefOf(Refusal obstacle) => $"/persons/{Person}/pip/draft{(obstacle.Field is { } field ? "#" + Components.FieldIds.Of(field) : null)}";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPostDecideAsync(DecidePip.Request request, CancellationToken cancel) => current.Actor.Role is not "RG"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await decide.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/pip", "decided"), () => Load(cancel));

    /// <summary>Answers a question.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(Guid question, AnswerPipQuestion.Request request, CancellationToken cancel) => current.Actor.Role is not "RG"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await answer.Handle(Person, question, request, Once, cancel), _ => Say($"/persons/{Person}/pip", "replied"), () => Load(cancel));

    private async Task<Outcome<OpenPip.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
