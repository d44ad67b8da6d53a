using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Text;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Dossier;

/// <summary>Who may read how the participant is: the participant says so, or the case owner writes it down after a talk.</summary>
[TextsOf("Dossiers")]
[ForRoles(AccessRole.CaseOwner, AccessRole.Participant)]
public sealed class ConsentModel(Current current, ShowConsent show, RecordConsent record) : PortalPage
{
    /// <summary>Of whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What was said.</summary>
    public ShowConsent.View? View { get; private set; }

    /// <summary>Yes or no.</summary>
    public IReadOnlyList<Choice> Answers => [new("true", T["yes"]), new("false", T["no"])];

    /// <summary>What holds now, as the form has it.</summary>
    public string? Chosen => View?.Agrees switch { true => "true", false => "false", _ => null };

    /// <summary>What holds now, in words.</summary>
    public string Now => T[Text(View?.Agrees switch { true => "now-yes", false => "now-no", _ => "now-nothing" })];

    /// <summary>What was said before, the last first.</summary>
    public IEnumerable<TimelineItem> History => View!.Said.Select(one => new TimelineItem(one.On, T[one.Agrees ? "consent.said-yes" : "consent.said-no"])
    {
        By = one.Until is { } until ? T["consent.until", View.Names.GetValueOrDefault(one.By) ?? "", DutchTime.DayOf(until)] : View.Names.GetValueOrDefault(one.By),
    });

    private bool IsMine => current.Actor.Role == AccessRole.Participant.Code();

    private string Back => IsMine ? "/me/file" : $"/persons/{Person}";

    /// <summary>A text of this page, in the voice for who reads it.</summary>
    public string Text(string key) => $"consent.{(IsMine ? "mine-" : string.Empty)}{key}";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var found = await Load(cancel);
        return found.IsRefused ? Refused(found.Refusals) : Page();
    }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(bool? agrees, CancellationToken cancel) =>
        await Answer(await record.Handle(Person, new RecordConsent.Request(agrees, Once), cancel), _ => Say($"/persons/{Person}/consent", "consent"), () => Load(cancel));

    private async Task<Platform.Acts.Outcome<ShowConsent.View>> Load(CancellationToken cancel)
    {
        var found = await show.Handle(Person, cancel);
        View = found.ValueOrDefault;
        await using var db = current.Tenant.OpenForReading();
        if (View is not null && await Persons.Brief(db, Person, cancel) is { } person)
        {
            (Title, Crumbs) = (T[Text("title")], [new Crumb(IsMine ? Words.Get("Me", "file.title") : person.Name, Back)]);
            Contact = IsMine && await ClientTeam.ContactPerson(db, Person, current.Today, cancel) is { } contact
                ? new ContactFace(contact.Name, contact.PhotoHref, contact.Phone)
                : null;
        }

        return found;
    }
}
