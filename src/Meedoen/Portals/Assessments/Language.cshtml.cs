using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>How somebody's Dutch is going: tests, change per skill, which school fits and why.</summary>
[TextsOf("Assessments")]
[ForRoles(
    AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.Supporter, AccessRole.ExpertByExperience,
    AccessRole.Volunteer, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach)]
public sealed class LanguageModel(Current current, OpenLanguage open, ChooseLanguageProvider choose) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What the reader sees.</summary>
    public OpenLanguage.View? View { get; private set; }

    /// <summary>Whether the reader may record a test.</summary>
    public bool MayRecord => current.Actor.Role is "RG" or "TA" && View!.Rights.CanContribute(Rubric.R4);

    /// <summary>Whether the reader may put a test right.</summary>
    public bool MayCorrect(LanguageTest test) => current.Actor.Role is "RG" or "TA" && CorrectLanguageTest.MayCorrect(View!.Rights, test, current.Actor);

    /// <summary>Whether the reader may record the choice of a school.</summary>
    public bool MayChoose => current.Actor.Role is "RG" && View!.Rights.CanWrite(Rubric.R4);

    /// <summary>Whether what the participant says is a wish: the municipality offers the lessons.</summary>
    public bool IsWish => View!.Chooser is SchoolChooser.Municipality;

    /// <summary>The schools, those that fit first.</summary>
    public IReadOnlyList<Choice> Schools =>
        [.. View!.Advice!.Suggested.Concat(View.Advice.NotSuggested).Select(a => new Choice(a.Provider.Id.ToString(), a.Provider.Name))];

    /// <summary>The school that stands first.</summary>
    public IReadOnlyList<string> BestSchools => [.. View!.Advice!.Suggested.Take(1).Select(a => a.Provider.Id.ToString())];

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "language", View!.Rights, current.Actor.Role);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Records advice and choice.</summary>
    public async Task<IActionResult> OnPostChooseAsync(ChooseLanguageProvider.Request request, CancellationToken cancel) => current.Actor.Role is not "RG"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await choose.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/language", "choice-recorded"), () => Load(cancel));

    private async Task<Platform.Acts.Outcome<OpenLanguage.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["language.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
