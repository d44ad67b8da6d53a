using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Letters;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Letters;

/// <summary>One letter: while it is written its questions, how it reads, and what is missing; after that as it was sent.</summary>
[TextsOf("Letters")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class LetterModel(Current current, ReadLetters read, WriteLetter write, SendLetter send, DropLetter drop) : PortalPage
{
    /// <summary>Which letter.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Letter { get; set; }

    /// <summary>The letter.</summary>
    public ReadLetters.One? View { get; private set; }

    /// <summary>Whether the reader writes letters.</summary>
    public bool MayWrite => current.Actor.Role is "RG" && View!.Rights.CanWrite(Rubric.R16);

    /// <summary>Languages of the plain words: the participant's own, and Dutch.</summary>
    public IReadOnlyList<string> Languages => View!.Sheet.Language == "nl" ? ["nl"] : [View.Sheet.Language, "nl"];

    /// <summary>What is missing, in words.</summary>
    public IEnumerable<string> MissingLines => View!.Missing.Select(Words.Of);

    /// <summary>Type of the input for a question.</summary>
    public string TypeOf(LetterAsk ask) => ask.Type switch { AskType.Date => "date", AskType.Time => "time", _ => "text" };

    /// <summary>What the file, the plan or the case says already, for a question that was not answered.</summary>
    public string? Suggested(LetterAsk ask) => View!.Suggested.GetValueOrDefault(ask.Key);

    /// <summary>Direction of a language.</summary>
    public string DirectionOf(string code) => CultureInfo.GetCultureInfo(code).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Keeps what was filled in.</summary>
    public async Task<IActionResult> OnPostSaveAsync(int version, CancellationToken cancel) => IsReader ?? await Answer(
        await write.HandleChange(Letter, new WriteLetter.Request(Values: LetterTexts.Answers(Request.Form), Version: version), Once, cancel),
        _ => Say($"/letters/{Letter}", "saved"), () => Load(cancel));

    /// <summary>Signs it off and sends it.</summary>
    public async Task<IActionResult> OnPostSendAsync(int version, CancellationToken cancel) => IsReader ?? await Answer(
        await send.Handle(Letter, new SendLetter.Request(version), Once, cancel), _ => Say($"/letters/{Letter}", "sent"), () => Load(cancel));

    /// <summary>Throws the draft away.</summary>
    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel) => IsReader ?? await Answer(
        await drop.Handle(Letter, Once, cancel), person => Say($"/persons/{person}/letters", "dropped"), () => Load(cancel));

    private StatusCodeResult? IsReader => current.Actor.Role is "RG" ? null : StatusCode(StatusCodes.Status403Forbidden);

    private async Task<Outcome<ReadLetters.One>> Load(CancellationToken cancel)
    {
        var opened = await read.Open(Letter, cancel);
        View = opened.ValueOrDefault;
        Title = View?.Line.Title ?? T["letters.title"];
        Crumbs = View is null ? [] : [new Crumb(View.Person.Name, $"/persons/{View.Person.Id}"), new Crumb(T["letters.title"], $"/persons/{View.Person.Id}/letters")];
        return opened;
    }
}
