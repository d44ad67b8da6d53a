using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen.Portals.Me;

/// <summary>Base of the participant's pages: the contact person's face comes first on each of them.</summary>
public abstract class MyPage(Current current) : PortalPage
{
    /// <summary>The participant.</summary>
    protected Guid Me => current.Session?.Person ?? Guid.Empty;

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Fills in the contact person.</summary>
    protected async Task LoadContact(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        Contact = await ClientTeam.ContactPerson(db, Me, Today, cancel) is { } contact
            ? new ContactFace(contact.Name, contact.PhotoHref, contact.Phone)
            : null;
    }

    /// <summary>Who becomes the contact person, when a hand-over is planned.</summary>
    protected async Task<ContactPerson?> ComingContact(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return (await ClientTeam.ContactPersons(db, Me, cancel)).LastOrDefault(contact => contact.From > Today);
    }
}
