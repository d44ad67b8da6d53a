using System.Globalization;
using Meedoen.Letters;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Me;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Letters;

/// <summary>One letter for its receiver: first what it says in plain words in the own language, then the letter itself.</summary>
[TextsOf("Letters")]
[ForRoles(AccessRole.Participant)]
public sealed class MyLetterModel(Current current, ReadLetters read) : MyPage(current)
{
    /// <summary>Which letter.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Letter { get; set; }

    /// <summary>The letter.</summary>
    public ReadLetters.One? View { get; private set; }

    /// <summary>The plain words in the language of the page.</summary>
    public IReadOnlyList<LetterBlock> Plain => View!.Sheet.Companion.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? View.Sheet.Companion["nl"];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadContact(cancel);
        var opened = await read.Open(Letter, cancel);
        View = opened.ValueOrDefault;
        Title = View?.Line.Title ?? T["mine.title"];
        return opened.IsRefused ? Refused(opened.Refusals) : View!.Person.Id == Me ? Page() : NotFound();
    }
}
