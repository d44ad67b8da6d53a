using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Route;

/// <summary>A decision moment: whose word is needed, who gave it, and the decision itself.</summary>
[TextsOf("Journeys")]
[ForSignedIn]
public sealed class DecisionModel(Current current, ShowJourneys show, GiveWord give, TakeDecision take, ListRoutes routes) : JourneyPage(show)
{
    private Dictionary<string, DateOnly> since = [];

    /// <summary>Whose word it is.</summary>
    public sealed record Speaker(string Id, string Name, DecisionWord? Word);

    /// <summary>Which decision.</summary>
    [BindProperty(SupportsGet = true)]
    public string Decision { get; set; } = "";

    /// <summary>The decision.</summary>
    public DecisionView? Shown { get; private set; }

    /// <summary>What the template says of it.</summary>
    public DecisionRule Rule => View!.Template.Decision(Decision)!;

    /// <summary>Shape of the state.</summary>
    public Mark Shape => Shown!.State switch { DecisionState.Taken => Mark.Done, DecisionState.Planned => Mark.Ahead, _ => Mark.Decision };

    /// <summary>Everybody whose word counts, with the last word they gave; only oneself for who does not read the words of others.</summary>
    public IReadOnlyList<Speaker> Roles => [.. Rule.Participants.Append(TemplateRole.Participant).Distinct()
        .Where(role => Mask.CanRead(Rubric.R16) || role == Own)
        .Select(role => new Speaker(role, NameOf(role), Shown!.Words.LastOrDefault(word => word.Role == role)))];

    /// <summary>For whom this reader can give a word.</summary>
    public IReadOnlyList<Choice> Speakers => [.. Roles.Where(role => Mask.CanWrite(Rubric.R16) || (role.Id == Own && MayContribute)).Select(role => new Choice(role.Id, role.Name))];

    /// <summary>Those whose word is missing: they can be at the table.</summary>
    public IReadOnlyList<Choice> Absent => [.. Shown!.Missing.Select(role => new Choice(role, NameOf(role)))];

    /// <summary>At the table or in writing.</summary>
    public IReadOnlyList<Choice> Ways => [new("false", T["decision.at-table"]), new("true", T["decision.in-writing"])];

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Choice> Options => [.. Shown!.Options.Select(option => new Choice(
        option.Id, option.Title.ToString(), since.TryGetValue(option.Id, out var from) ? T["decision.route-since", from] : null))];

    /// <summary>Where a conclusion is drawn, for a decision that is one and is not taken; or null.</summary>
    public string? ConclusionHref => Shown!.State != DecisionState.Taken && current.Actor.Role is "RG" or "TL" or "WC" && Mask.CanRead(Rubric.R16)
        && View!.Template.Steps.Any(step => step.Settings.Decision == Decision && step.Records.Contains("direction")) ? $"/persons/{Person}/conclusion" : null;

    /// <summary>Whether this reader decides.</summary>
    public bool MayDecide => ConclusionHref is null && Mask.CanWrite(Rubric.R16) && View!.Template.Role(Rule.Decider)?.Access?.Code() == current.Actor.Role;

    /// <summary>What was chosen, in words.</summary>
    public string Chosen => string.Join(", ", Shown!.Chosen.Select(OptionName));

    private RubricMask Mask => RubricMasks.Of(View!.Rights, current.Actor.Role);

    private bool MayContribute => Mask.CanContribute(Rubric.R16) || current.Actor.Role == AccessRole.Participant.Code();

    private string? Own => current.Actor.Role == AccessRole.Participant.Code() ? TemplateRole.Participant
        : View!.Template.Roles.FirstOrDefault(role => role.Access?.Code() == current.Actor.Role)?.Id;

    /// <summary>An option by its name.</summary>
    public string OptionName(string option) => Shown!.Options.FirstOrDefault(one => one.Id == option)?.Title.ToString() ?? option;

    /// <summary>What somebody said, or null.</summary>
    public string? WordsOf(DecisionWord word) => View!.Texts.GetValueOrDefault(word.ActId);

    /// <summary>Somebody's word.</summary>
    public async Task<IActionResult> OnPostWordAsync(string? role, bool inWriting, string? option, string? words, int? version, CancellationToken cancel) =>
        await Load(cancel)
            ? await Then(await give.Handle(Enrolment, Decision, new(role, inWriting, string.IsNullOrEmpty(option) ? null : option, words, version, Once), cancel), "word-given", cancel)
            : NotFound();

    /// <summary>The decision.</summary>
    public async Task<IActionResult> OnPostTakeAsync(string[]? chosen, string[]? present, string? reason, string? words, int? version, CancellationToken cancel)
    {
        var why = string.IsNullOrEmpty(reason) ? null : new Reason(reason, words);
        return await Load(cancel)
            ? await Then(await take.Handle(Enrolment, Decision, new(chosen, present, why, version, Once), cancel), "decision-taken", cancel)
            : NotFound();
    }

    private Task<IActionResult> Then(Outcome<Done> done, string said, CancellationToken cancel) =>
        Answer(done, _ => Say($"/persons/{Person}/route/{Enrolment}/decisions/{Decision}", said), () => Load(cancel));

    private string NameOf(string role) => View!.Helpers.GetValueOrDefault(role) is { } name
        ? $"{name} ({View.Template.Role(role)?.Title})"
        : (View.Template.Role(role)?.Title ?? View.Template.ParticipantTerm).ToString();

    /// <inheritdoc />
    protected override async Task<string?> Fill(ShowJourneys.View view, CancellationToken cancel)
    {
        Shown = view.Journey.Decisions.FirstOrDefault(one => one.Id == Decision);
        if (Shown is not null && Rule.ChoosesRoute)
        {
            since = ((await routes.Handle(view.Template.Id, cancel)).ValueOrDefault ?? []).ToDictionary(route => route.Id, route => route.Since, StringComparer.Ordinal);
        }

        return Shown?.Title.ToString();
    }
}
