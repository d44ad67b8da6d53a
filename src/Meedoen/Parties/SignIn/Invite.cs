using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Makes the link by which somebody chooses a first (or, after losing it, a new) password. An earlier link stops working.</summary>
public sealed class Invite(Current current, TimeProvider real) : ISlice
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Worth = TimeSpan.FromDays(7);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Used by Administration and by commands.
    }

    /// <summary>Answers the last part of the link: <c>slug.token</c>. It is not stored and cannot be shown again.</summary>
    public async Task<Outcome<string>> Handle(Guid account, CancellationToken cancel)
    {
        if (Administrators.Check(current) is { } no)
        {
            return no;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var invited = await current.Do("Invite", Administrators.Purpose, null, scope => Decide(scope, account, token, cancel), cancel);
        return invited.Then<string>(_ => $"{current.Tenant.Slug}.{token}");
    }

    internal static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid account, string token, CancellationToken cancel)
    {
        var found = await scope.Db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == account, cancel);
        if (found is null || found.PersonId is not null || found.LastDay < scope.Today)
        {
            return new Refusal("parties.cannot-invite");
        }

        await scope.Db.Set<Invitation>().Where(i => i.AccountId == account && i.UsedAt == null).ExecuteDeleteAsync(cancel);
        var now = real.GetUtcNow().UtcDateTime;
        scope.Db.Add(new Invitation { Id = Ids.New(), AccountId = account, TokenHash = Hash(token), CreatedAt = now, ExpiresAt = now + Worth });
        scope.Record(new AccountInvited(account), null, 0);
        return Done.Instance;
    }
}

/// <summary>Somebody was invited to choose a password.</summary>
public sealed record AccountInvited(Guid Account) : IDomainEvent;
