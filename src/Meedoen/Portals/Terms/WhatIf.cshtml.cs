using System.Globalization;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Terms;

/// <summary>What a change would do to the terms: old and new days beside each other, before anybody decides. Nothing is saved.</summary>
[TextsOf("Terms")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.IncomeConsultant)]
public sealed class WhatIfModel(Current current, ShowTerms show, ExploreChange explore) : PortalPage
{
    /// <summary>One term that would be different.</summary>
    /// <param name="Title">Name.</param>
    /// <param name="Before">As it is.</param>
    /// <param name="After">As it would be.</param>
    /// <param name="Moved">By how many days the last day moves.</param>
    public sealed record Row(string Title, string Before, string After, string Moved);

    /// <summary>Whose terms.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What came out; null before anything was asked.</summary>
    public ExploreChange.View? Result { get; private set; }

    /// <summary>What was asked last, or null.</summary>
    public ExploreChange.Request? Asked { get; private set; }

    /// <summary>The day that was asked; today at first.</summary>
    public DateOnly? Day => Asked is { } asked ? asked.On : current.Today;

    /// <summary>What can be thought of.</summary>
    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<ChangeKind>().Select(kind => new Choice(kind.ToString(), T["what-if.kind." + kind]))];

    /// <summary>Routes to choose from.</summary>
    public IReadOnlyList<Choice> Routes => EventTexts.Options(EventKinds.Of(LegalEventKind.Pip));

    /// <summary>Grounds to choose from; a birth is a change of its own.</summary>
    public IReadOnlyList<Choice> Grounds => [.. EventTexts.Options(EventKinds.Of(LegalEventKind.Hindrance)).Where(ground => ground.Value != "birth")];

    /// <summary>What would differ.</summary>
    public IReadOnlyList<Row> Rows => [.. Result!.Changes.Select(RowOf)];

    /// <summary>Whether the law allows the change, in words; null where it does not say.</summary>
    public string? AllowedText => Result?.Allowed is { } allowed
        ? string.Join(' ', [Explanation.Of(allowed, CultureInfo.CurrentUICulture) is var words ? $"{words.Title}: {words.Outcome}" : "", .. words.Why]) : null;

    /// <summary>The forms.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel);

    /// <summary>Shows what it would do, on the same page.</summary>
    public async Task<IActionResult> OnPostAsync(ExploreChange.Request form, CancellationToken cancel)
    {
        Asked = form;
        var explored = await explore.Handle(Person, form, cancel);
        if (explored.IsRefused)
        {
            return await Answer(explored, _ => Page(), () => Load(cancel));
        }

        Result = explored.Value;
        return await Load(cancel);
    }

    private async Task<IActionResult> Load(CancellationToken cancel)
    {
        var shown = await show.Handle(Person, cancel);
        var name = shown.ValueOrDefault?.Person.Name ?? string.Empty;
        (Title, Crumbs) = (T["what-if.title"], [new Crumb(name, $"/persons/{Person}"), new Crumb(T["terms.title"], $"/persons/{Person}/terms")]);
        return shown.IsRefused ? Refused(shown.Refusals) : Page();
    }

    private Row RowOf(FindingChange change) => new(
        Explanation.TitleOf(change.Code, CultureInfo.CurrentUICulture), Words(change.Before), Words(change.After),
        change.DaysMoved is { } days ? T[days switch { 0 => "what-if.days-none", > 0 => "what-if.days-later", _ => "what-if.days-earlier" }, Math.Abs(days)] : T["what-if.days-unknown"]);

    private string Words(Finding? finding) =>
        finding is null ? T["what-if.absent"] : Explanation.Of(finding, CultureInfo.CurrentUICulture).Outcome;
}
