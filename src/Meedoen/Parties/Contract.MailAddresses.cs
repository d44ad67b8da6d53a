using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Where mail to an account goes.</summary>
/// <param name="Account">The account.</param>
/// <param name="Address">Its mail address.</param>
/// <param name="Person">The participant whose account it is, or null.</param>
/// <param name="IsRefused">Whether the mail server refused this address for good the last time.</param>
public sealed record Addressee(Guid Account, string Address, Guid? Person, bool IsRefused);

/// <summary>A mail server took mail for the address of an account, or refused it for good; told when that is otherwise than the time before.</summary>
public sealed record MailAddressTried(Guid Account, bool Refused) : IDomainEvent;

/// <summary>To which addresses mail goes, and whether it arrives there.</summary>
public static class MailAddresses
{
    /// <summary>Why it is written down.</summary>
    public const string Purpose = Administrators.Purpose;

    /// <summary>Where mail to an account goes, or null when it has no address.</summary>
    public static Task<Addressee?> Of(MeedoenDb db, Guid account, CancellationToken cancel) =>
        db.Set<Account>().Where(a => a.Id == account && a.Email != null)
            .Select(a => new Addressee(a.Id, a.Email!, a.PersonId, a.MailRefusedOn != null)).FirstOrDefaultAsync(cancel);

    /// <summary>Writes down whether an address is refused; answers whether that is news. An address that was changed meanwhile is not spoken of.</summary>
    public static async Task<bool> Note(ActScope scope, Addressee to, bool refused, CancellationToken cancel)
    {
        var account = await scope.Db.Set<Account>().FirstOrDefaultAsync(a => a.Id == to.Account && a.Email == to.Address, cancel);
        if (account is null || account.MailRefusedOn is not null == refused)
        {
            return false;
        }

        account.MailRefusedOn = refused ? scope.Today : null;
        scope.Record(new MailAddressTried(account.Id, refused), to.Person, 0);
        return true;
    }
}
