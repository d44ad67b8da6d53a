using System.Globalization;
using Meedoen.Letters;
using Meedoen.Letters.Enforcing;
using Meedoen.Letters.Objections;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Me;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Letters;

/// <summary>
/// One letter for its receiver: first what it says in plain words in the own language, then the letter itself. Who disagrees with a decision
/// objects here in own words, and who is asked for their story tells it here.
/// </summary>
[TextsOf("Letters")]
[ForRoles(AccessRole.Participant)]
public sealed class MyLetterModel(
    Current current, ReadLetters read, ReadObjections objections, ReceiveObjection receive, ReadEnforcement enforcement, MoveEnforcement move) : MyPage(current)
{
    /// <summary>Which letter.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Letter { get; set; }

    /// <summary>The letter.</summary>
    public ReadLetters.One? View { get; private set; }

    /// <summary>The objection to it, or null.</summary>
    public ReadObjections.Item? Objection { get; private set; }

    /// <summary>The case in which the participant is asked for their story by this letter, or null.</summary>
    public ReadEnforcement.Item? Case { get; private set; }

    /// <summary>Last day to object, when it is a decision; null else.</summary>
    public DateOnly? ObjectUntil => View!.ObjectUntil;

    /// <summary>The plain words in the language of the page.</summary>
    public IReadOnlyList<LetterBlock> Plain => View!.Sheet.Companion.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? View.Sheet.Companion["nl"];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : View!.Person.Id == Me ? Page() : NotFound();
    }

    /// <summary>Objects.</summary>
    public async Task<IActionResult> OnPostObjectAsync(string? words, CancellationToken cancel) => await Answer(
        await receive.HandleOwn(Letter, words, Once, cancel), _ => Say($"/me/letters/{Letter}", "objected"), () => Load(cancel));

    /// <summary>Tells the own story.</summary>
    public async Task<IActionResult> OnPostViewAsync(string? note, CancellationToken cancel) =>
        (await Load(cancel)).IsRefused || Case is null
            ? NotFound()
            : await Answer(await move.HandleOwn(Case.Id, note, Once, cancel), _ => Say($"/me/letters/{Letter}", "view-given"), () => Load(cancel));

    private async Task<Outcome<ReadLetters.One>> Load(CancellationToken cancel)
    {
        await LoadContact(cancel);
        var opened = await read.Open(Letter, cancel);
        View = opened.ValueOrDefault;
        Title = View?.Line.Title ?? T["mine.title"];
        if (View is { ObjectUntil: not null })
        {
            Objection = (await objections.Handle(Me, cancel)).ValueOrDefault?.Objections.FirstOrDefault(one => one.Letter == Letter);
        }

        if (View is { Line: { Template: "fine-intention" or "no-show-warning" or "conduct-warning", Case: { } about } })
        {
            Case = (await enforcement.Handle(Me, cancel)).ValueOrDefault?.Cases.FirstOrDefault(one => one.Id == about && one.State != EnforcementState.Closed);
        }

        return opened;
    }
}
