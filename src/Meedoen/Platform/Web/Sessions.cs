using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Web;

/// <summary>Opens, finds and closes sessions. The cookie holds <c>slug.token</c>; the database holds only the token's hash.</summary>
public sealed class Sessions(Tenants tenants, TimeProvider real)
{
    /// <summary>Name of the cookie on plain http (loopback); on https it gets the <c>__Host-</c> prefix.</summary>
    public const string Cookie = "meedoen_session";

    /// <summary>A session ends this long after it began, whatever happens.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    private const string Find = """
        SELECT account, role, name, organisation, organisation_name, principals, person, expires_at FROM session WHERE token_hash = @p0
        """;

    /// <summary>Opens a session and answers the value for the cookie. Always a new token, so that none can be planted beforehand.</summary>
    public async Task<string> Open(Tenant tenant, NewSession who, CancellationToken cancel)
    {
        var token = Base64Url(RandomNumberGenerator.GetBytes(32));
        var now = UtcMoment.Cut(real.GetUtcNow().UtcDateTime);
        var row = new SessionRow
        {
            TokenHash = Hash(token),
            Account = who.Account,
            Role = who.Role,
            Name = who.Name,
            Organisation = who.Organisation,
            OrganisationName = who.OrganisationName,
            Principals = string.Join(',', who.Principals),
            Person = who.Person,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        await tenant.Writes.Run(
            async db =>
            {
                db.Add(row);
                await db.SaveChangesAsync(cancel);
                return (Done.Instance, true);
            },
            cancel);
        return $"{tenant.Slug}.{token}";
    }

    /// <summary>The session that a cookie stands for, or null: unknown, expired or ended.</summary>
    public async Task<(Tenant Tenant, SignedIn Session)?> Read(string? cookie)
    {
        var dot = cookie?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot <= 0 || tenants.Find(cookie![..dot]) is not { } tenant)
        {
            return null;
        }

        var hash = Hash(cookie[(dot + 1)..]);
        using var reads = tenant.Reads.Rent();
        var session = await reads.First(Find, row => Session(hash, row), hash);
        return session is null || session.ExpiresAt <= real.GetUtcNow().UtcDateTime ? null : (tenant, session);
    }

    /// <summary>Ends a session at once, on every device that shares it.</summary>
    public static Task Close(Tenant tenant, string tokenHash, CancellationToken cancel) => tenant.Writes.Run(
        async db =>
        {
            await db.Set<SessionRow>().Where(s => s.TokenHash == tokenHash).ExecuteDeleteAsync(cancel);
            return (Done.Instance, true);
        },
        cancel);

    private static SignedIn Session(string hash, DbDataReader row) => new(
        hash, row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetGuid(3), row.GetString(4),
        Array.ConvertAll(row.GetString(5).Split(','), Guid.Parse), DateTime.SpecifyKind(row.GetDateTime(7), DateTimeKind.Utc))
    {
        Person = row.IsDBNull(6) ? null : row.GetGuid(6),
    };

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

/// <summary>For whom a session is opened.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Role">The one role.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Organisation">Organisation of the account.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Principals">Ids through which access may come, the account first.</param>
/// <param name="Person">The person, for participants.</param>
public sealed record NewSession(
    Guid Account, string Role, string Name, Guid Organisation, string OrganisationName, IReadOnlyList<Guid> Principals, Guid? Person = null);
