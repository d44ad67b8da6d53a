using System.Globalization;
using Meedoen.Intake;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Me;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Intake;

/// <summary>The participant's own PIP: plain Dutch beside the own language, what the letter says, until when one can object, and asking about it.</summary>
[TextsOf("Pip")]
[ForRoles(AccessRole.Participant)]
public sealed class MyPipModel(Current current, OpenPip open, AskAboutPip ask) : MyPage(current)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    /// <summary>The version that holds, or null.</summary>
    public DecidedPip? Newest { get; private set; }

    /// <summary>Versions before it, the newest first.</summary>
    public IReadOnlyList<DecidedPip> Earlier { get; private set; } = [];

    /// <summary>What was asked before, the newest first.</summary>
    public IReadOnlyList<OpenPip.Question> Questions { get; private set; } = [];

    /// <summary>Dutch, and the participant's own language beside it.</summary>
    public IReadOnlyList<CultureInfo> Languages { get; private set; } = [Dutch];

    /// <summary>Days left to object; below zero when it is over.</summary>
    public int DaysToObject => Newest!.ObjectionUntil.DayNumber - Today.DayNumber;

    /// <summary>What a version says in a language; what colleagues wrote is there in Dutch only.</summary>
    public IReadOnlyList<PipLine> LinesOf(DecidedPip version, CultureInfo culture) =>
        [.. PipTexts.Lines(version.Text, version.Goals, culture).Where(line => culture.Equals(Dutch) || !line.IsWritten)];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Asks something.</summary>
    public async Task<IActionResult> OnPostAsync(AskAboutPip.Request request, CancellationToken cancel) =>
        await Answer(await ask.Handle(request, Once, cancel), _ => Say("/me/pip", "asked"), () => Load(cancel));

    private async Task<bool> Load(CancellationToken cancel)
    {
        Title = T["mine.title"];
        await LoadContact(cancel);
        if ((await open.Handle(Me, cancel)).ValueOrDefault is not { } view)
        {
            return false;
        }

        (Newest, Earlier, Questions) = (view.Versions is [var newest, ..] ? newest : null, [.. view.Versions.Skip(1)], view.Questions);
        var own = view.Person.Language is "ar" or "en" ? view.Person.Language : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        Languages = own is null or "nl" ? [Dutch] : [Dutch, CultureInfo.GetCultureInfo(own)];
        return true;
    }
}
