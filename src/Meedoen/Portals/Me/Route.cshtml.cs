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
public sealed class RouteModel(Current current, ShowJourneys show) : PortalPage
{
    /// <summary>The participant.</summary>
    public Guid Person { get; private set; }

    /// <summary>Journeys that go on or were completed.</summary>
    public IReadOnlyList<ShowJourneys.View> Journeys { get; private set; } = [];

    /// <summary>Second language of the print.</summary>
    public string PrintLanguage => PrintLanguages.For(Shell.Language);

    /// <summary>What to do next, or null.</summary>
    public string? NextOf(ShowJourneys.View view) => RouteCards.Of(view.Template, view.Journey).Next?.ParticipantDoes?.ToString();

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (current.Session?.Person is not { } person)
        {
            return NotFound();
        }

        Person = person;
        Title = T["route.title"];
        var answer = await show.Handle(person, cancel);
        Journeys = [.. (answer.ValueOrDefault?.Journeys ?? []).Where(view => view.Journey.State is not (EnrolmentState.HandedOver or EnrolmentState.Lapsed))];
        await using var db = current.Tenant.OpenForReading();
        if (await ClientTeam.ContactPerson(db, person, current.Today, cancel) is { } contact)
        {
            Contact = new ContactFace(contact.Name, contact.PhotoHref, contact.Phone);
        }

        return Page();
    }
}
