using Meedoen.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Meedoen.Parties.SignIn;

/// <summary>ASP.NET Core Identity over the accounts of one tenant. It writes only what the act around it saves.</summary>
public sealed class AccountManagers(IServiceProvider services, IPasswordHasher<Account> hasher, ILogger<UserManager<Account>> log)
{
    /// <summary>Wrong answers in a row before an account rests.</summary>
    public const int MostFailures = 5;

    /// <summary>How long it rests.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private static readonly IOptions<IdentityOptions> Defaults = Options.Create(new IdentityOptions());

    /// <summary>The manager over a context; on one inside an act it saves with the act.</summary>
    public UserManager<Account> Over(MeedoenDb db) => new(
        new TrackingStore(db) { AutoSaveChanges = false },
        Defaults, hasher, [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), services, log);

    /// <summary>
    /// One act changes an account more than once before it is saved. Identity's own store would forget at the second change which version
    /// was read; here the context remembers.
    /// </summary>
    private sealed class TrackingStore(MeedoenDb db) : UserOnlyStore<Account, MeedoenDb, Guid>(db)
    {
        public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
        {
            if (Context.Entry(user).State is EntityState.Detached)
            {
                return base.UpdateAsync(user, cancellationToken);
            }

            user.ConcurrencyStamp = Guid.NewGuid().ToString();
            return Task.FromResult(IdentityResult.Success);
        }
    }
}
