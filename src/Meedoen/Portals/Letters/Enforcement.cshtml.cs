using Meedoen.Dossiers;
using Meedoen.Letters;
using Meedoen.Letters.Enforcing;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Meedoen.Rules.Facts;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Letters;

/// <summary>Enforcement with care: what happened, what the law and courts leave, and the one step that comes next. Only where an approach knows an obligation.</summary>
[TextsOf("Letters")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class EnforcementModel(Current current, ReadEnforcement read, BeginEnforcement begin, MoveEnforcement move, WriteLetter write) : PortalPage
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The cases.</summary>
    public ReadEnforcement.View? View { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader handles cases.</summary>
    public bool MayWrite => current.Actor.Role is "RG" && View!.Rights.CanWrite(Rubric.R16);

    /// <summary>Whether a case can be begun.</summary>
    public bool MayBegin => MayWrite && View!.Cases.All(one => one.State == EnforcementState.Closed);

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "letters", View!.Rights, current.Actor.Role);

    /// <summary>What can have gone wrong.</summary>
    public IReadOnlyList<Choice> Grounds => [.. Enum.GetValues<EnforcementGround>().Select(one => new Choice(one.ToString(), T["ground." + one]))];

    /// <summary>How far to blame.</summary>
    public IReadOnlyList<Choice> Blames => [.. Enum.GetValues<Blame>().Select(one => new Choice(one.ToString(), T["blame." + one]))];

    /// <summary>Text of a state: how it ended, when it did.</summary>
    public string StateKey(ReadEnforcement.Item one) => one.State == EnforcementState.Closed ? one.IsFined ? "enforcement-ended.Fine" : "enforcement-ended.NoFine" : "enforcement-state." + one.State;

    /// <summary>The steps that this reader can take now.</summary>
    public IReadOnlyList<Choice> Steps(ReadEnforcement.Item one) => [.. Enum.GetValues<EnforcementStep>()
        .Where(step => one.Can(step) && (step is EnforcementStep.Agree or EnforcementStep.TurnDown ? current.Actor.Role is "TL" && !one.IsProposedByMe : MayWrite))
        .Where(step => step != EnforcementStep.Review || one.IsBlocked)
        .Where(step => step != EnforcementStep.Propose || !one.IsBlocked)
        .Select(step => new Choice(step.ToString(), T["enforcement-step." + step]))];

    /// <summary>The letters that fit now.</summary>
    public IEnumerable<LetterTemplate> LettersFor(ReadEnforcement.Item one) => LetterTemplates.For(LetterBegins.Enforcement, Today)
        .Where(template => template.Id == "no-fine-decision" ? one.CanSayNoFine : template.Id == one.NextLetter && !(one.IsBlocked && template.Id.StartsWith("fine-", StringComparison.Ordinal)));

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Begins a case.</summary>
    public async Task<IActionResult> OnPostBeginAsync(BeginEnforcement.Request request, CancellationToken cancel) => IsReader ?? await Answer(
        await begin.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/enforcement", "case-begun"), () => Load(cancel));

    /// <summary>Takes a step; agreeing is for the team lead.</summary>
    public async Task<IActionResult> OnPostStepAsync(Guid file, MoveEnforcement.Request request, CancellationToken cancel) => await Answer(
        await move.Handle(file, request, Once, cancel), _ => Say($"/persons/{Person}/enforcement", "case-moved"), () => Load(cancel));

    /// <summary>Begins a letter.</summary>
    public async Task<IActionResult> OnPostLetterAsync(string? template, Guid? about, CancellationToken cancel) => IsReader ?? await Answer(
        await write.Handle(Person, new WriteLetter.Request(template, Case: about), Once, cancel), id => Redirect($"/letters/{id}"), () => Load(cancel));

    private StatusCodeResult? IsReader => current.Actor.Role is "RG" ? null : StatusCode(StatusCodes.Status403Forbidden);

    private async Task<Outcome<ReadEnforcement.View>> Load(CancellationToken cancel)
    {
        var opened = await read.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        Title = T["enforcement.title"];
        Crumbs = [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}"), new Crumb(T["letters.title"], $"/persons/{Person}/letters")];
        return opened;
    }
}
