using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Meedoen.Preconditions;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Preconditions;

/// <summary>The list of what has to be arranged, gone through at the home visit: who does what, by when. A volunteer sees the own part.</summary>
[TextsOf("Preconditions")]
[ForRoles(
    AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.IncomeConsultant, AccessRole.Supporter, AccessRole.Volunteer)]
public sealed class IndexModel(Current current, OpenChecklist open, FillChecklist fill, TickTestTalk tick) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The list.</summary>
    public OpenChecklist.View? View { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader sees only what the reader arranges.</summary>
    public bool SeesOnlyOwn => !View!.Rights.CanRead(Rubric.R9);

    /// <summary>Whether the reader may change what is shown.</summary>
    public bool MayFill => current.Actor.Role is "RG" or "VW" or "WC" && View!.Rights.CanContribute(Rubric.R9);

    /// <summary>Whether the reader may tick that the test was discussed.</summary>
    public bool MayTick => current.Actor.Role is "RG" && View!.Rights.CanWrite(Rubric.R4);

    /// <summary>How many are arranged or not needed.</summary>
    public int Arranged => View!.Items.Count(item => item.State is PreconditionState.Arranged or PreconditionState.NotNeeded);

    /// <summary>Statuses to choose from.</summary>
    public IReadOnlyList<Choice> States => [.. Enum.GetValues<PreconditionState>().Select(state => new Choice(state.ToString(), T["state." + state]))];

    /// <summary>Who may be named, the participant left out.</summary>
    public IReadOnlyList<Choice> Owners => [.. View!.Team.Where(m => m.Role != AccessRole.Participant).DistinctBy(m => m.Account)
        .Select(m => new Choice(m.Account.ToString(), $"{m.Name}, {m.Organisation}"))];

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "preconditions", View!.Rights, current.Actor.Role);

    /// <summary>Name of a field of one thing on the list.</summary>
    public string Name(int at, string field) => $"Items[{at}].{field}";

    /// <summary>Who arranges it, or the volunteer of the team for what nobody has yet.</summary>
    public string? OwnerOf(OpenChecklist.Item item) =>
        (item.Owner ?? View!.Team.FirstOrDefault(member => member.Role == AccessRole.Volunteer)?.Account)?.ToString();

    /// <summary>The status in words; an alarm says so.</summary>
    public string StateText(OpenChecklist.Item item) => item.IsAlarm ? T["state.alarm"] : T["state." + item.State];

    /// <summary>Shape of the status.</summary>
    public Mark MarkOf(OpenChecklist.Item item) => item switch
    {
        { State: PreconditionState.Arranged } => Mark.Done,
        { State: PreconditionState.NotNeeded } => Mark.Skipped,
        { IsAlarm: true } or { State: PreconditionState.Lapsed } => Mark.Late,
        _ when item.DueOn < Today => Mark.Late,
        { State: PreconditionState.Requested } => Mark.Waiting,
        _ => Mark.Ahead,
    };

    /// <summary>A stored day in words.</summary>
    public string Day(string stored) => FactValue.Show(DataDictionary.Standard.Find("language-test-discussed-on")!, stored, CodeTables.Standard);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Saves the list.</summary>
    public async Task<IActionResult> OnPostFillAsync(List<FillChecklist.Item>? items, CancellationToken cancel) => current.Actor.Role is not ("RG" or "VW" or "WC")
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await fill.Handle(Person, new FillChecklist.Request(items), Once, cancel), _ => Say($"/persons/{Person}/preconditions", "saved"), () => Load(cancel));

    /// <summary>Ticks that the test was discussed.</summary>
    public async Task<IActionResult> OnPostTalkAsync(DateOnly? on, CancellationToken cancel) => current.Actor.Role is not "RG"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await tick.Handle(Person, new TickTestTalk.Request(on), Once, cancel), _ => Say($"/persons/{Person}/preconditions", "talked"), () => Load(cancel));

    private async Task<Outcome<OpenChecklist.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["list.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
