using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Route;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Me;

/// <summary>The participant's own route card.</summary>
[TextsOf("Participant")]
[ForRoles(AccessRole.Participant)]
public sealed class RouteModel(Current current, ShowJourneys show) : MyPage(current)
{
    /// <summary>The participant.</summary>
    public Guid Person => Me;

    /// <summary>Journeys that go on or were completed.</summary>
    public IReadOnlyList<ShowJourneys.View> Journeys { get; private set; } = [];

    /// <summary>Second language of the print.</summary>
    public string PrintLanguage => PrintLanguages.For(Shell.Language);

    /// <summary>What to do next, or null.</summary>
    public string? NextOf(ShowJourneys.View view) => RouteCards.Of(view.Template, view.Journey).Next?.ParticipantDoes?.ToString();

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Title = T["route.title"];
        var answer = await show.Handle(Me, cancel);
        Journeys = [.. (answer.ValueOrDefault?.Journeys ?? []).Where(view => view.Journey.State is not (EnrolmentState.HandedOver or EnrolmentState.Lapsed))];
        await LoadContact(cancel);
        return Page();
    }
}
