using Meedoen.Assessments;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Me;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>What others wrote down that the participant is good at; agree, say it in other words, or say that it is not so.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.Participant)]
public sealed class MyStrengthsModel(Current current, OpenStrengths open, AnswerStrength answer) : MyPage(current)
{
    /// <summary>What there is.</summary>
    public OpenStrengths.View? View { get; private set; }

    /// <summary>What can be said of it.</summary>
    public IReadOnlyList<Choice> Answers => [.. Enum.GetValues<StrengthAnswer>().Select(one => new Choice(one.ToString(), T["mine.strengths.say." + one]))];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, AnswerStrength.Request request, CancellationToken cancel) =>
        await Answer(await answer.Handle(Me, id, request, Once, cancel), _ => Say("/me/strengths", "strength-answered-mine"), () => Load(cancel));

    private async Task<Outcome<OpenStrengths.View>> Load(CancellationToken cancel)
    {
        Title = T["mine.strengths.title"];
        await LoadContact(cancel);
        var opened = await open.Handle(Me, cancel);
        View = opened.ValueOrDefault;
        return opened;
    }
}
