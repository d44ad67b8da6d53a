using System.Buffers.Text;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>One's own account: who one is here, and the ways in.</summary>
public sealed class ShowMyAccount(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>The account of who asks.</summary>
    public async Task<MyAccount> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var account = await db.Set<Account>().FirstAsync(a => a.Id == current.Actor.Id, cancel);
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account.Id).ToListAsync(cancel);
        var card = await PartiesDirectory.Account(db, account.Id, cancel);
        return new MyAccount(card!, account.TwoFactorEnabled, [.. passkeys
            .OrderBy(p => p.Data.CreatedAt).Select(p => new MyPasskey(Base64Url.EncodeToString(p.CredentialId), p.Data.Name ?? string.Empty, DateOnly.FromDateTime(p.Data.CreatedAt.UtcDateTime)))]);
    }
}

/// <summary>One's own account.</summary>
/// <param name="Card">Who one is here.</param>
/// <param name="HasApp">Whether an authenticator app is set up; a passkey can only be added then.</param>
/// <param name="Passkeys">The passkeys, oldest first.</param>
public sealed record MyAccount(AccountCard Card, bool HasApp, IReadOnlyList<MyPasskey> Passkeys);

/// <summary>One of one's passkeys.</summary>
/// <param name="Id">Its id, in base64url.</param>
/// <param name="Name">What one called it.</param>
/// <param name="Since">Day it was added (UTC).</param>
public sealed record MyPasskey(string Id, string Name, DateOnly Since);
