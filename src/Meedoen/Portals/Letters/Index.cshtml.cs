using Meedoen.Dossiers;
using Meedoen.Letters;
using Meedoen.Letters.Enforcing;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Letters;

/// <summary>The letters to a participant: what is being written, what was sent, and where a new one is begun.</summary>
[TextsOf("Letters")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class IndexModel(Current current, ReadLetters read, WriteLetter write, ReadEnforcement enforcement) : PortalPage
{
    /// <summary>Whose letters.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The letters.</summary>
    public ReadLetters.View? View { get; private set; }

    /// <summary>Whether there is anything to enforce: an approach with an obligation.</summary>
    public bool HasEnforcement { get; private set; }

    /// <summary>Whether the reader writes letters.</summary>
    public bool MayWrite => current.Actor.Role is "RG" && View!.Rights.CanWrite(Rubric.R16);

    /// <summary>What can be begun here.</summary>
    public IReadOnlyList<Choice> ByHand => LetterTexts.ByHand(current.Today);

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "letters", View!.Rights, current.Actor.Role);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Begins one.</summary>
    public async Task<IActionResult> OnPostAsync(string? template, CancellationToken cancel) => current.Actor.Role is not "RG"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await write.Handle(Person, new WriteLetter.Request(template), Once, cancel), id => Redirect($"/letters/{id}"), () => Load(cancel));

    private async Task<Platform.Acts.Outcome<ReadLetters.View>> Load(CancellationToken cancel)
    {
        var opened = await read.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        HasEnforcement = View is not null && await enforcement.IsThere(Person, cancel);
        (Title, Crumbs) = (T["letters.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
