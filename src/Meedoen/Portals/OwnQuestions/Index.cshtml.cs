using Meedoen.Dossiers;
using Meedoen.Dossiers.Extending;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Html;

namespace Meedoen.Portals.OwnQuestions;

/// <summary>The questions that this municipality adds to its forms, and what was decided about them.</summary>
[TextsOf("OwnQuestions")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class IndexModel(Current current, ListOwnKeys list) : PortalPage
{
    /// <summary>The own keys.</summary>
    public IReadOnlyList<OwnKeyState> Keys { get; private set; } = [];

    /// <summary>The decisions, newest first.</summary>
    public IReadOnlyList<OwnKeyHistory> History { get; private set; } = [];

    /// <summary>Rubrics in which a question may be added.</summary>
    public IReadOnlyList<Choice> Rubrics => [.. OwnKeyFloor.Rubrics.Select(rubric => new Choice(rubric.ToString(), QuestionTexts.Rubric(rubric)))];

    /// <summary>Whether it is asked, in a word.</summary>
    public IHtmlContent BadgeOf(OwnKeyState state) => (state.Key.Ended, state.InForce) switch
    {
        (true, _) when state.From > current.Today => Ui.Badge(Mark.Waiting, T["until-day", state.From]),
        (true, _) => Ui.Badge(Mark.Skipped, T["ended"]),
        (_, false) => Ui.Badge(Mark.Ahead, T["from-day", state.From]),
        _ => Ui.Badge(Mark.Done, T["asked"]),
    };

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["title"];
        (Keys, History) = await list.Handle(cancel);
    }
}
