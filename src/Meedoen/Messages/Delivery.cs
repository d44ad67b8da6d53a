using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;

namespace Meedoen.Messages;

/// <summary>
/// Mails to an account. An address that the server refuses for good is written down with the account, where the administrator sees it; of a
/// participant the contact person is told, who asks for the right one.
/// </summary>
internal sealed class Delivery(Post post, Acts acts)
{
    public async Task<Outcome<Done>> Send(Tenant tenant, Guid id, Addressee to, MailText text, CancellationToken cancel)
    {
        var sent = await post.Send(id, to.Address, text, cancel);
        if (sent.IsRefused != to.IsRefused)
        {
            var act = new Act("NoteMailAddress", Actor.System, MailAddresses.Purpose) { Person = to.Person };
            await acts.Do(tenant, act, scope => Note(scope, to, sent.IsRefused, cancel), cancel);
        }

        return sent;
    }

    private static async Task<Outcome<Done>> Note(ActScope scope, Addressee to, bool refused, CancellationToken cancel)
    {
        if (await MailAddresses.Note(scope, to, refused, cancel) && refused && to.Person is { } participant
            && await ClientTeam.ContactPerson(scope.Db, participant, scope.Today, cancel) is { } contact)
        {
            scope.Notify(contact.Account, Notices.MailRefused, participant, to.Account);
        }

        return Done.Instance;
    }
}
