using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Intake;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Portals.Components;
using Meedoen.Rules.Facts;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Intake;

/// <summary>
/// The draft of a PIP: filled in from the file where it can be, checked each time it is saved, put away and gone on with later. Who saves second sees
/// what the first saved beside what was typed.
/// </summary>
[TextsOf("Pip")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class PipDraftModel(OpenPip open, SavePip save) : PortalPage
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The PIP.</summary>
    public OpenPip.View? View { get; private set; }

    /// <summary>What somebody else saved meanwhile; empty when nobody did.</summary>
    public IReadOnlyList<PipLine> Theirs { get; private set; } = [];

    /// <summary>Whether hours belong to the plan of this person.</summary>
    public bool HasHours => View!.Group is not TargetGroup.FamilyOrOther;

    /// <summary>Whether only a plan after the first asks it: a change of route, going down to A2.</summary>
    public bool IsChange => !View!.FirstEver;

    /// <summary>Yes and no.</summary>
    public IReadOnlyList<Choice> YesNo => [new("true", T["yes"]), new("false", T["no"])];

    /// <summary>Address of what an obstacle is about.</summary>
    public string HrefOf(Refusal obstacle) => obstacle.Field is { } field ? "#" + FieldIds.Of(field) : $"/persons/{Person}/pip";

    /// <summary>A yes or no as the form sends it.</summary>
    public static string? Sent(bool? answer) => answer switch { true => "true", false => "false", _ => null };

    /// <summary>The form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals)
            : !opened.Value.Rights.CanWrite(Rubric.R10) || !opened.Value.Rights.CanWrite(Rubric.R2) ? StatusCode(StatusCodes.Status403Forbidden)
            : Page();
    }

    /// <summary>Saves it; the page again with what still stands in the way, or back to the PIP.</summary>
    public async Task<IActionResult> OnPostAsync(SavePip.Request request, string? then, CancellationToken cancel)
    {
        var saved = await save.Handle(Person, request, Once, cancel);
        return await Answer(saved, _ => Say(then is "later" ? $"/persons/{Person}/pip" : $"/persons/{Person}/pip/draft", "saved"), async () =>
        {
            await Load(cancel);
            if (saved.Refusals.Any(refusal => refusal.Status == StatusCodes.Status409Conflict))
            {
                Theirs = PipTexts.Lines(View!.Draft, [], CultureInfo.CurrentUICulture);
            }
        });
    }

    private async Task<Outcome<OpenPip.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["draft.page"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}"), new Crumb(T["title"], $"/persons/{Person}/pip")]);
        return opened;
    }
}
