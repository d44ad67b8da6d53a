using System.Globalization;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Route;

/// <summary>The route card on A4, in Dutch and a second language, readable without colour.</summary>
[TextsOf("Participant")]
[ForSignedIn]
public sealed class PrintModel(Current current, ShowJourneys show) : PortalPage
{
    /// <summary>Whose route.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Code of the second language.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    /// <summary>Dutch.</summary>
    public CultureInfo Dutch { get; } = CultureInfo.GetCultureInfo("nl");

    /// <summary>The second language.</summary>
    public CultureInfo Second { get; private set; } = CultureInfo.GetCultureInfo("en");

    /// <summary>Direction of the second language.</summary>
    public string Direction => Second.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name of the contact person, or null.</summary>
    public string? ContactName { get; private set; }

    /// <summary>Telephone number of the contact person, or null.</summary>
    public string? ContactPhone { get; private set; }

    /// <summary>Journeys that go on.</summary>
    public IReadOnlyList<ShowJourneys.View> Journeys { get; private set; } = [];

    /// <summary>Business day.</summary>
    public DateOnly Day => current.Today;

    /// <summary>Where the reader came from: the own route, or the person's.</summary>
    public string Back => current.Session?.Person is null ? $"/persons/{Person}/route" : "/me/route";

    /// <summary>A text in a language.</summary>
    public string Say(CultureInfo culture, string key) => Words.In(culture, "Participant", key);

    /// <summary>The sheet.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await show.Handle(Person, cancel);
        if (answer.IsRefused)
        {
            return Refused(answer.Refusals);
        }

        var (person, journeys, _) = answer.Value;
        Second = CultureInfo.GetCultureInfo(PrintLanguages.For(Language ?? person.Language));
        (Name, Title) = (person.Name, Say(Dutch, "print.title"));
        Journeys = [.. journeys.Where(view => view.Journey.State is not (EnrolmentState.HandedOver or EnrolmentState.Lapsed or EnrolmentState.Stopped))];
        await using var db = current.Tenant.OpenForReading();
        if (await ClientTeam.ContactPerson(db, Person, current.Today, cancel) is { } contact)
        {
            (ContactName, ContactPhone) = (contact.Name, contact.Phone);
        }

        current.Saw("route-print", "guidance", [Person], 1L << 1 | 1L << 10, Platform.Audit.AuditAction.Export);
        return Page();
    }
}
