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
        new Store(db),
        Defaults, hasher, [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), services, log);

    /// <summary>
    /// Identity's store attaches the account anew at every update, which forgets the stamp that the database has; saved once, at the
    /// end of the act, that looks like somebody else's change. Here the account stays tracked and only its stamp moves on.
    /// </summary>
    private sealed class Store : UserOnlyStore<Account, MeedoenDb, Guid>
    {
        public Store(MeedoenDb db)
            : base(db) => AutoSaveChanges = false;

        public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
        {
            if (Context.Entry(user).State == EntityState.Detached)
            {
                Context.Attach(user);
            }

            user.ConcurrencyStamp = Guid.NewGuid().ToString();
            return Task.FromResult(IdentityResult.Success);
        }
    }
}
