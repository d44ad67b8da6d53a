using System.Globalization;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Me;
using Meedoen.Rules.Explaining;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Terms;

/// <summary>The participant's own terms in plain words: what, until when, how many days are left, and who decides.</summary>
[TextsOf("Terms")]
[ForRoles(AccessRole.Participant)]
public sealed class MineModel(Current current, ShowTerms show) : MyPage(current)
{
    /// <summary>A term in plain words.</summary>
    /// <param name="Code">What it is about; there are plain words for it.</param>
    /// <param name="Last">The last day, or null.</param>
    /// <param name="DaysText">How many days are left, or where it stands.</param>
    /// <param name="Decider">Who decides.</param>
    public sealed record Term(string Code, DateOnly? Last, string DaysText, Decider Decider);

    /// <summary>The terms, soonest first.</summary>
    public IReadOnlyList<Term> Terms { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Title = T["mine.title"];
        await LoadContact(cancel);
        var shown = await show.Handle(Me, cancel);
        if (shown.IsRefused)
        {
            return Refused(shown.Refusals);
        }

        Terms = [.. shown.Value.Items.Where(IsForParticipant).Select(One).OrderBy(term => term.Last ?? DateOnly.MaxValue)];
        return Page();
    }

    /// <summary>What the participant, the municipality or DUO still has to do, and for which there are plain words.</summary>
    private static bool IsForParticipant(ShowTerms.Item item) =>
        Words.Find(CultureInfo.CurrentUICulture, "Terms", "mine." + item.Code) is not null
        && item.Finding is { State: FindingState.Running, RulingLastDay: not null } or { State: FindingState.Overdue, RulingLastDay: not null };

    private Term One(ShowTerms.Item item)
    {
        var last = item.Finding.RulingLastDay!.Value;
        var left = last.DayNumber - Today.DayNumber;
        var text = left switch { < 0 => T["mine.past"], 0 => T["mine.today"], 1 => T["mine.one-day"], _ => T["mine.days", left] };
        return new Term(item.Code, last, text, item.Finding.Kind.Decider);
    }
}
