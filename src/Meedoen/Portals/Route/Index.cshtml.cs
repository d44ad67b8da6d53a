using System.Globalization;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.RouteMap;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Route;

/// <summary>The route of a person as staff see it: the map, where it stands, what is open and why then.</summary>
[TextsOf("Journeys")]
[ForSignedIn]
public sealed class IndexModel(Current current, ShowJourneys show, StartEnrolment start, ListTemplates templates) : PortalPage
{
    /// <summary>Whose route.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The journeys, those that go on first.</summary>
    public IReadOnlyList<ShowJourneys.View> Journeys { get; private set; } = [];

    /// <summary>Second language of the print: the person's own when the product speaks it.</summary>
    public string PrintLanguage { get; private set; } = "en";

    /// <summary>Whether the reader is a case owner, who records where people live and begins journeys.</summary>
    public bool IsCaseOwner => current.Actor.Role == AccessRole.CaseOwner.Code();

    /// <summary>Approaches on which a first journey can begin by hand; none when there is a journey.</summary>
    public IReadOnlyList<Choice> Approaches { get; private set; } = [];

    /// <summary>The approach when there is one, so that nobody has to choose.</summary>
    public string? OnlyApproach => Approaches is [var one] ? one.Value : null;

    /// <summary>Reasons to depart from the rule of an approach.</summary>
    public IReadOnlyList<Choice> Reasons => [.. Reason.Codes.Select(code => new Choice(code, T["reason." + code]))];

    /// <summary>The page.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => Show(cancel);

    /// <summary>Begins a first journey by hand.</summary>
    public async Task<IActionResult> OnPostAsync(string? template, string? liftReason, string? words, CancellationToken cancel)
    {
        if (!IsCaseOwner)
        {
            return Refused([Refusal.Forbidden]);
        }

        var reason = string.IsNullOrEmpty(liftReason) ? null : liftReason;
        var begun = await start.Handle(Person, new(template ?? string.Empty, LiftReason: reason, Words: words, Key: Once), cancel);
        return await Answer(begun, _ => Say($"/persons/{Person}/route", "begun"), () => Show(cancel));
    }

    private async Task<IActionResult> Show(CancellationToken cancel)
    {
        var answer = await show.Handle(Person, cancel);
        if (answer.IsRefused)
        {
            return Refused(answer.Refusals);
        }

        Title = T["route.title", answer.Value.Person.Name];
        Crumbs = [new Crumb(answer.Value.Person.Name, $"/persons/{Person}")];
        Journeys = [.. answer.Value.Journeys.OrderBy(view => view.Journey.State is EnrolmentState.Stopped or EnrolmentState.HandedOver or EnrolmentState.Lapsed)];
        PrintLanguage = PrintLanguages.For(answer.Value.Person.Language);
        Approaches = IsCaseOwner && Journeys.Count == 0
            ? [.. (await templates.Handle(cancel)).Where(line => line.InForce).Select(line => new Choice(line.Template.Id, line.Template.Title.ToString()))]
            : [];
        return Page();
    }

    /// <summary>The map of a journey.</summary>
    public RouteMapModel MapOf(ShowJourneys.View view) => Maps.Of(view, CultureInfo.CurrentUICulture);

    /// <summary>Steps that can be done or that wait.</summary>
    public IEnumerable<StepView> OpenSteps(ShowJourneys.View view) =>
        view.Journey.Steps.Where(step => step.State is StepState.Open or StepState.Waiting).OrderBy(step => step.DueOn ?? DateOnly.MaxValue);

    /// <summary>Who does a step: a name when somebody has the role, else the role.</summary>
    public string OwnerOf(ShowJourneys.View view, StepView step) =>
        view.Helpers.GetValueOrDefault(step.Owner) ?? view.Template.Role(step.Owner)?.Title.ToString() ?? view.Template.ParticipantTerm.ToString();

    /// <summary>Shape of the state.</summary>
    public Mark MarkOf(ShowJourneys.View view) => view.Journey.State switch
    {
        EnrolmentState.Expected or EnrolmentState.Registered => Mark.Ahead,
        EnrolmentState.Patient => Mark.Waiting,
        EnrolmentState.Evaluation => Mark.Decision,
        EnrolmentState.LetGo or EnrolmentState.Aftercare => Mark.Done,
        EnrolmentState.HandedOver or EnrolmentState.Lapsed or EnrolmentState.Stopped => Mark.Skipped,
        _ => Mark.Now,
    };
}
