using System.Globalization;
using Meedoen.Law;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;
using Meedoen.Rules.Explaining;

namespace Meedoen.Portals.Terms;

/// <summary>A term as a page shows it.</summary>
/// <param name="Item">What the rules answered.</param>
/// <param name="Today">Business day.</param>
/// <param name="IsAsked">Whether the reader came to see why this one is so.</param>
/// <param name="MayExplain">Whether the reader may say why it was missed.</param>
public sealed record TermCard(ShowTerms.Item Item, DateOnly Today, bool IsAsked, bool MayExplain)
{
    /// <summary>The explanation, in the language of the request.</summary>
    public Explanation Words { get; } = Explanation.Of(Item.Finding, CultureInfo.CurrentUICulture);

    /// <summary>Code of what it is about.</summary>
    public string Code => Item.Code;

    /// <summary>Whose, when the reader may open the page on which the work for it is done; else null.</summary>
    public Guid? Person { get; init; }

    /// <summary>Last part of the address of that page, or null.</summary>
    public string? Place => Person is null ? null : TermKinds.Of(Code).Place;

    /// <summary>Address of that page, or null.</summary>
    public string? PlaceHref => Place is { } place ? $"/persons/{Person}/{place}" : null;

    /// <summary>Identifier of its heading.</summary>
    public string HeadingId => "heading-" + Code;

    /// <summary>The last day that counts, or null.</summary>
    public DateOnly? Last => Item.Finding.RulingLastDay;

    /// <summary>Whether the last day passed and it was not done.</summary>
    public bool IsLate => Item.Finding.State is FindingState.Overdue && Item.IsMissed;

    /// <summary>Whether the page asks why it was missed.</summary>
    public bool AsksCause => MayExplain && Item.IsMissed;

    /// <summary>Shape of the state.</summary>
    public Mark Mark => TermTexts.MarkOf(Item.Finding.State);

    /// <summary>The state in words.</summary>
    public string StateText => TermTexts.State(Item.Finding.State);

    /// <summary>Days left or past, in words; null when nothing has to be done by a day.</summary>
    public string? DaysLeftText => Item.Finding.State is FindingState.Running or FindingState.Overdue && Last is { } last
        ? TermTexts.DaysLeft(last.DayNumber - Today.DayNumber) : null;
}

/// <summary>States and days of terms in words.</summary>
public static class TermTexts
{
    /// <summary>"nog 12 dagen", "3 dagen te laat", "vandaag".</summary>
    public static string DaysLeft(int days) => days switch
    {
        0 => Words.Get("Terms", "days.today"),
        1 => Words.Get("Terms", "days.one"),
        > 1 => Words.Get("Terms", "days.left", days),
        -1 => Words.Get("Terms", "days.past-one"),
        _ => Words.Get("Terms", "days.past", -days),
    };

    /// <summary>A state in a few words.</summary>
    public static string State(FindingState state) => Words.Get("Terms", "state." + state);

    /// <summary>Shape of a state.</summary>
    public static Mark MarkOf(FindingState state) => state switch
    {
        FindingState.Overdue or FindingState.MetLate => Mark.Late,
        FindingState.Running => Mark.Now,
        FindingState.NotStarted => Mark.Ahead,
        FindingState.Met => Mark.Done,
        FindingState.JudgementNeeded => Mark.Decision,
        FindingState.FactsMissing => Mark.Waiting,
        _ => Mark.Plain,
    };
}
