using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Signals;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Terms;

/// <summary>
/// The terms of one person: until when, how many days are left, who decides, and why that day. What was missed asks for its cause. Below: the
/// attention signals of DUO and what was recorded for the law.
/// </summary>
[TextsOf("Terms")]
[ForRoles(
    AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.IncomeConsultant, AccessRole.WorkConsultant, AccessRole.Supporter,
    AccessRole.LanguageProvider, AccessRole.AsylumCentre, AccessRole.MunicipalOfficial)]
public sealed class IndexModel(Current current, ShowTerms show, ExplainMiss explain, TakeBackLegalEvent takeBack) : PortalPage
{
    private IReadOnlyList<TermCard> cards = [];

    /// <summary>Terms that are folded away together.</summary>
    /// <param name="Name">Last part of the key of the heading.</param>
    /// <param name="Cards">The terms.</param>
    public sealed record Group(string Name, IReadOnlyList<TermCard> Cards);

    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Code of the term of which the reader wants to see why.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Why { get; set; }

    /// <summary>The terms.</summary>
    public ShowTerms.View? View { get; private set; }

    /// <summary>What somebody has to do something about, soonest first.</summary>
    public IReadOnlyList<TermCard> Now => [.. cards.Where(IsNow).OrderBy(card => card.Last ?? DateOnly.MaxValue)];

    /// <summary>The rest, in groups that have something in them.</summary>
    public IEnumerable<Group> Folded => cards.Where(card => !IsNow(card)).GroupBy(card => GroupOf(card.Item.Finding.State))
        .OrderBy(group => Array.IndexOf(Groups, group.Key)).Select(group => new Group(group.Key, [.. group]));

    /// <summary>Causes to choose from.</summary>
    public IReadOnlyList<Choice> Causes => [.. Enum.GetValues<MissCause>().Select(cause => new Choice(cause.ToString(), T["cause." + cause]))];

    /// <summary>Signals to look at.</summary>
    public IEnumerable<DuoSignal> Signals => View!.Signals.Where(signal => signal.State is SignalState.On);

    /// <summary>Signals that cannot be said without facts that are not there.</summary>
    public IReadOnlyList<DuoSignal> Unsaid => [.. View!.Signals.Where(signal => signal.State is SignalState.FactsMissing)];

    /// <summary>How many signals show nothing.</summary>
    public int Quiet => View!.Signals.Count(signal => signal.State is SignalState.Off);

    /// <summary>Whether the reader works on intake and plan, or leads who does.</summary>
    public bool MayPlan => current.Actor.Role is "RG" or "TL" && View is { AsksIntake: true } && View.Rights.CanRead(Rubric.R2);

    /// <summary>Whether the reader may look at what a change would do.</summary>
    public bool MayExplore => current.Actor.Role is "RG" or "TL" or "IC" && View!.Rights.CanRead(Rubric.R2);

    /// <summary>Whether the reader may record something for the law.</summary>
    public bool MayRecord => current.Actor.Role is "RG" or "IC" or "TA" && EventKinds.All.Any(kind => View!.Rights.CanWrite(kind.Rubric));

    /// <summary>Whether the reader may enter what DUO says.</summary>
    public bool MayFillDuo => current.Actor.Role is "RG" && View!.Rights.CanWrite(Rubric.R2);

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "terms", View!.Rights, current.Actor.Role);

    private static readonly string[] Groups = ["missing", "later", "law", "done"];

    /// <summary>Which facts a signal misses, in words; null when none.</summary>
    public string? MissingOf(DuoSignal signal) => signal.Missing.Count == 0 ? null
        : T["signals.missing", string.Join(", ", signal.Missing.Select(key => DataDictionary.Standard.Find(key)?.Label.ToString() ?? T["event." + key]))];

    /// <summary>What was recorded, in words.</summary>
    public string EventText(ShowTerms.Noted one) => EventTexts.Of(one);

    /// <summary>Whether the reader may take it back.</summary>
    public bool MayTakeBack(ShowTerms.Noted one) => MayRecord && View!.Rights.CanWrite(EventKinds.Of(one.Kind).Rubric);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var shown = await Load(cancel);
        return shown.IsRefused ? Refused(shown.Refusals) : Page();
    }

    /// <summary>Says why a term was missed.</summary>
    public async Task<IActionResult> OnPostCauseAsync(string? code, MissCause? cause, CancellationToken cancel) => current.Actor.Role is not ("RG" or "IC")
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(
            await explain.Handle(Person, code ?? string.Empty, new ExplainMiss.Request(cause), Once, cancel), _ => Say($"/persons/{Person}/terms", "cause"), () => Load(cancel));

    /// <summary>Takes something back.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(Guid noted, CancellationToken cancel) => current.Actor.Role is not ("RG" or "IC" or "TA")
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await takeBack.Handle(Person, noted, Once, cancel), _ => Say($"/persons/{Person}/terms", "taken-back"), () => Load(cancel));

    private static bool IsNow(TermCard card) =>
        card.IsLate || (card.Item.Finding.State is FindingState.Running or FindingState.JudgementNeeded && TermKinds.Of(card.Code).WarnDays is not null);

    private static string GroupOf(FindingState state) => state switch
    {
        FindingState.FactsMissing => "missing",
        FindingState.NotStarted => "later",
        FindingState.Met or FindingState.MetLate or FindingState.Ended or FindingState.Overdue => "done",
        _ => "law",
    };

    private async Task<Outcome<ShowTerms.View>> Load(CancellationToken cancel)
    {
        var shown = await show.Handle(Person, cancel);
        View = shown.ValueOrDefault;
        (Title, Crumbs) = (T["terms.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        cards = [.. (View?.Items ?? []).Select(item => new TermCard(item, current.Today, item.Code == Why, MayExplain(item)) { Person = MayPlan ? Person : null })];
        return shown;
    }

    private bool MayExplain(ShowTerms.Item item) => current.Actor.Role is "RG" or "IC" && View!.Rights.CanWrite(item.Rubric);
}
