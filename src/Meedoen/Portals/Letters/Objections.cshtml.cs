using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Letters;
using Meedoen.Letters.Objections;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Meedoen.Rules.Explaining;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Letters;

/// <summary>What somebody objects to, where that stands, and the next step; with how each day was counted.</summary>
[TextsOf("Letters")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class ObjectionsModel(Current current, ReadObjections read, ReadLetters letters, ReceiveObjection receive, MoveObjection move, WriteLetter write) : PortalPage
{
    private IReadOnlyList<ReadLetters.Line> decisions = [];

    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The objections.</summary>
    public ReadObjections.View? View { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader handles objections.</summary>
    public bool MayWrite => current.Actor.Role is "RG" && View!.Rights.CanWrite(Rubric.R16);

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "letters", View!.Rights, current.Actor.Role);

    /// <summary>Decisions that were sent from here.</summary>
    public IReadOnlyList<Choice> Decisions => [.. decisions.Select(line => new Choice(line.Id.ToString(), T["objection.letter-of", line.Title, line.Day]))];

    /// <summary>How an objection comes in, when a colleague writes it down.</summary>
    public IReadOnlyList<Choice> Ways => [.. new[] { ObjectionWay.Letter, ObjectionWay.InPerson }.Select(way => new Choice(way.ToString(), T["objection-way." + way]))];

    /// <summary>Whether a committee advises.</summary>
    public IReadOnlyList<Choice> YesNo => [new("false", T["objection.committee-no"]), new("true", T["objection.committee-yes"])];

    /// <summary>What a decision on an objection can be.</summary>
    public IReadOnlyList<Choice> Outcomes => [.. Enum.GetValues<ObjectionOutcome>().Select(one => new Choice(one.ToString(), T["outcome." + one]))];

    /// <summary>The steps that fit now.</summary>
    public IReadOnlyList<Choice> Steps(ReadObjections.Item one) => [.. Enum.GetValues<ObjectionStep>()
        .Where(step => step != ObjectionStep.Adjourn || one.AdjournedOn is null)
        .Where(step => step != ObjectionStep.Choose || one.Hearing is HearingState.Held or HearingState.Waived)
        .Select(step => new Choice(step.ToString(), T["objection-step." + step]))];

    /// <summary>The letters that fit now.</summary>
    public IEnumerable<LetterTemplate> LettersFor(ReadObjections.Item one) => LetterTemplates.For(LetterBegins.Objection, Today)
        .Where(template => template.Id != "objection-receipt" || one.ConfirmedOn is null).Where(template => template.Id != "objection-decision" || one.Outcome is not null);

    /// <summary>Whether it came in time.</summary>
    public bool IsInTime(ReadObjections.Item one) => one.InTime.State is FindingState.Met;

    /// <summary>How both days were counted.</summary>
    public IEnumerable<string> HowCounted(ReadObjections.Item one) =>
        new[] { one.InTime, one.DecideBy }.SelectMany(finding => Explanation.Of(finding, CultureInfo.CurrentUICulture) is var told ? told.How.Prepend(told.Title) : []);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Writes down one that came in.</summary>
    public async Task<IActionResult> OnPostReceiveAsync(ReceiveObjection.Request request, CancellationToken cancel) => IsReader ?? await Answer(
        await receive.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/objections", "objection-received"), () => Load(cancel));

    /// <summary>Takes a step.</summary>
    public async Task<IActionResult> OnPostStepAsync(Guid objection, MoveObjection.Request request, CancellationToken cancel) => IsReader ?? await Answer(
        await move.Handle(objection, request, Once, cancel), _ => Say($"/persons/{Person}/objections", "objection-moved"), () => Load(cancel));

    /// <summary>Begins a letter.</summary>
    public async Task<IActionResult> OnPostLetterAsync(string? template, Guid? about, CancellationToken cancel) => IsReader ?? await Answer(
        await write.Handle(Person, new WriteLetter.Request(template, Case: about), Once, cancel), id => Redirect($"/letters/{id}"), () => Load(cancel));

    private StatusCodeResult? IsReader => current.Actor.Role is "RG" ? null : StatusCode(StatusCodes.Status403Forbidden);

    private async Task<Outcome<ReadObjections.View>> Load(CancellationToken cancel)
    {
        var opened = await read.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        var sent = (await letters.Handle(Person, cancel)).ValueOrDefault?.Letters ?? [];
        decisions = [.. sent.Where(line => line.State == LetterState.Sent && LetterTemplates.All.Any(t => t.Id == line.Template && t.HasObjection))];
        Title = T["objections.title"];
        Crumbs = [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}"), new Crumb(T["letters.title"], $"/persons/{Person}/letters")];
        return opened;
    }
}
