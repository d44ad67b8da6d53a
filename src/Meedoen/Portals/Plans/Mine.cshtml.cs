using System.Globalization;
using Meedoen.Parties;
using Meedoen.Plans;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Me;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Plans;

/// <summary>The participant's own plan: plain Dutch beside the own language; agree, or say what should be different.</summary>
[TextsOf("Plans")]
[ForRoles(AccessRole.Participant)]
public sealed class MineModel(Current current, OpenPlan open, AnswerPlan answer) : MyPage(current)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private OpenPlan.View? view;

    /// <summary>The version that holds, or null.</summary>
    public OpenPlan.Settled? Newest => view?.Versions is [var newest, ..] ? newest : null;

    /// <summary>Its goals.</summary>
    public IEnumerable<GoalLine> Goals => Newest!.Content.Goals.Where(goal => goal.State != GoalState.Dropped);

    /// <summary>Dutch, and the participant's own language beside it.</summary>
    public IReadOnlyList<CultureInfo> Languages { get; private set; } = [Dutch];

    /// <summary>What can be said.</summary>
    public IReadOnlyList<Choice> Answers => [.. Enum.GetValues<PlanAnswer>().Select(a => new Choice(a.ToString(), T["mine.say." + a]))];

    /// <summary>A goal in a language; in Dutch where nobody wrote it in the own language.</summary>
    public string TextOf(GoalLine goal, CultureInfo culture) => culture.Equals(Dutch) ? goal.Words.Text : goal.Words.OwnLanguage ?? goal.Words.Text;

    /// <summary>Who sees to a goal, by name; null: the participant.</summary>
    public string? OwnerOf(GoalLine goal) => view!.OwnerOf(goal);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Agrees or remarks.</summary>
    public async Task<IActionResult> OnPostAsync(AnswerPlan.Request request, CancellationToken cancel) =>
        await Answer(await answer.Handle(request, Once, cancel), _ => Say("/me/plan", "answered"), () => Load(cancel));

    private async Task<bool> Load(CancellationToken cancel)
    {
        Title = T["mine.title"];
        await LoadContact(cancel);
        view = (await open.Handle(Me, cancel)).ValueOrDefault;
        var own = view?.Person.Language is { } code && code is "ar" or "en" ? view!.Person.Language : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        Languages = own is null or "nl" ? [Dutch] : [Dutch, CultureInfo.GetCultureInfo(own)];
        return view is not null;
    }
}
