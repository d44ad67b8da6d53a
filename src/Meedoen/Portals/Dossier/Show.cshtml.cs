using Meedoen.Agenda;
using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Dossier;

/// <summary>
/// A file on one screen: who this is, who the contact person is, what comes next, what is new since last time, what is missing, and then
/// the rubrics. What a reader may not see is not hinted at.
/// </summary>
[TextsOf("Dossiers")]
[ForSignedIn]
public sealed class ShowModel(Current current, OpenDossier open, IAgenda agenda, FormSources forms, RoutePlaces places) : PortalPage
{
    private const int MostConversations = 8;
    private const int MostTerms = 4;
    private Dictionary<Guid, string> names = [];

    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The file.</summary>
    public OpenDossier.View? View { get; private set; }

    /// <summary>Who the contact person is today.</summary>
    public new ContactPerson? Contact { get; private set; }

    /// <summary>The conversations, newest first, for who may read agreements.</summary>
    public IReadOnlyList<ConversationSummary> Conversations { get; private set; } = [];

    /// <summary>The next planned conversation.</summary>
    public ConversationSummary? Next { get; private set; }

    /// <summary>What the introduction still misses.</summary>
    public IReadOnlyList<MissingItem> Missing { get; private set; } = [];

    /// <summary>Where the person stands on each running journey, for who may read the route.</summary>
    public IReadOnlyList<RoutePlace> Places { get; private set; } = [];

    /// <summary>Terms of the law that somebody has to keep, soonest first; the first few.</summary>
    public IReadOnlyList<TermLine> Terms { get; private set; } = [];

    /// <summary>Forms the reader may fill in.</summary>
    public IReadOnlyList<FormDefinition> Forms { get; private set; } = [];

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader may plan a conversation.</summary>
    public bool MayPlan => View!.Rights.CanWrite(Rubric.R10) && current.Actor.Role is "RG" or "WC";

    /// <summary>Whether the reader writes down for the participant what was said in a talk, and lets the participant in: the case owner.</summary>
    public bool WritesForParticipant => current.Actor.Role == AccessRole.CaseOwner.Code();

    /// <summary>Whether the reader may know of appointments at all.</summary>
    public bool SeesAppointments => View!.Rights.CanRead(Rubric.R10);

    /// <summary>Last part of the address of the page on which the work for a term is done, for who does or leads it; else null.</summary>
    public string? PlaceOf(TermLine term) => current.Actor.Role is "RG" or "TL" && View!.Rights.CanRead(Rubric.R2) ? TermKinds.Of(term.Code).Place : null;

    /// <summary>That an interpreter is needed, in words, or null.</summary>
    public string? InterpreterText => View!.Facts.FirstOrDefault(fact => fact.Key.Key == "interpreter-needed")?.Value switch
    {
        "always" => T["head.interpreter"],
        "difficult-talks" => T["head.interpreter-sometimes"],
        _ => null,
    };

    /// <summary>Where the next step is done.</summary>
    public string NextHref(RoutePlace place) =>
        place.NextWork is { } work ? StepLinks.To(Person, place.Enrolment, work.Key, work.Kind) : $"/persons/{Person}/route";

    /// <summary>Whether the next step is past its day.</summary>
    public bool IsLate(RoutePlace place) => place.CanBeLate && place.DueOn < Today;

    /// <summary>The language to speak in, in words.</summary>
    public string? LanguageName => View?.Person.Language is { } code ? CodeTables.Standard["languages"].Find(code)?.Label.ToString() : null;

    /// <summary>The rubrics of which the reader sees anything.</summary>
    public IReadOnlyList<RubricCard> Rubrics { get; private set; } = [];

    /// <summary>What happened, one line per act.</summary>
    public IEnumerable<TimelineItem> Timeline => TimelineTexts.Lines(View!, names, step => places.TitleOf(current.Tenant, step));

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "dossier", View!.Rights, current.Actor.Role);

    /// <summary>A place on a route in words: "Stap 4 van 17. Uw start: taaltoets".</summary>
    public string WordsOf(RoutePlace place)
    {
        var step = string.Join(": ", new[] { place.Phase?.ToString(), place.Next }.OfType<string>());
        return place.Here < 0 ? step : T["place", place.Here + 1, place.Progress.Length, step];
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        if (opened.IsRefused)
        {
            return Refused(opened.Refusals);
        }

        View = opened.Value;
        (Title, HasOwnHeading) = (View.Person.Name, true);
        Contact = await ClientTeam.ContactPerson(current.Tenant, Person, Today);
        names = await PartiesDirectory.Names(current.Tenant, [.. View.Events.Select(e => e.Actor).Concat(TimelineTexts.Accounts(View.Events)).Distinct()]);
        if (View.Rights.CanRead(Rubric.R10))
        {
            Places = await places.Of(current.Tenant, Person, cancel);
            Conversations = [.. (await agenda.Of(current.Tenant, Person)).Take(MostConversations)];
            Next = Conversations.Where(c => c.State == ConversationState.Planned && c.On >= Today).OrderBy(c => c.On).ThenBy(c => c.At).FirstOrDefault();
        }

        if (TermSights.Of(View.Rights, Rubric.R2) != TermSight.Nothing)
        {
            Terms = [.. (await TermLines.Of(current.Tenant, Person, View.Rights)).Where(term => term.IsWatched).Take(MostTerms)];
        }

        var participant = current.Actor.Role == AccessRole.Participant.Code();
        Forms = forms.For(current.Tenant, View.Rights, participant);
        Rubrics = RubricCard.Of(View.Facts);
        Missing = View.Rights.CanWrite(Rubric.R1) ? Completeness.For(View.Dictionary, "introduction", View.Known).Missing : [];
        return Page();
    }
}
