using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Web;

/// <summary>Makes, finds and ends sessions. The cookie holds <c>slug.token</c>; the database holds only the token's hash.</summary>
public sealed class Sessions(Tenants tenants, IBusinessClock clock, TimeProvider real, ServerOptions options)
{
    /// <summary>Name of the cookie on plain http (loopback); on https it gets the <c>__Host-</c> prefix.</summary>
    public const string Cookie = "meedoen_session";

    /// <summary>A session ends this long after it began, whatever happens.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    /// <summary>While a session is used, its end is moved at most this often: reading stays reading.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    private const int MostSeen = 10_000;

    /// <summary>Sessions as they were read, good until the next commit of their tenant: so a sign-out still counts at once.</summary>
    private readonly ConcurrentDictionary<string, Seen> seen = new(StringComparer.Ordinal);

    private const string Find = """
        SELECT account, role, name, organisation, organisation_name, principals, person, has_other_roles, last_day, created_at, expires_at
        FROM session WHERE token_hash = @p0
        """;

    /// <summary>A new session, to be added in the act of signing in. Always a new token, so that none can be planted beforehand.</summary>
    public (string Cookie, SessionRow Row) Create(Tenant tenant, NewSession who)
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
            HasOtherRoles = who.HasOtherRoles,
            LastDay = who.LastDay,
            CreatedAt = now,
            ExpiresAt = now + options.SessionIdle,
        };
        return ($"{tenant.Slug}.{token}", row);
    }

    /// <summary>The session that a cookie stands for, or null: unknown, expired, ended, or its account has left.</summary>
    public async Task<(Tenant Tenant, SignedIn Session)?> Read(string? cookie)
    {
        var dot = cookie?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot <= 0 || tenants.Find(cookie![..dot]) is not { } tenant)
        {
            return null;
        }

        var hash = Hash(cookie[(dot + 1)..]);
        var found = await Row(tenant, hash);
        var now = real.GetUtcNow().UtcDateTime;
        if (found is not { } row || row.Session.ExpiresAt <= now || row.LastDay < clock.Today)
        {
            return null;
        }

        await MoveEnd(tenant, row, now);
        return (tenant, row.Session);
    }

    /// <summary>Ends sessions of an account at once, on every device: all of them, or those in one role.</summary>
    public static Task<int> End(MeedoenDb db, Guid account, string? role, CancellationToken cancel) =>
        db.Set<SessionRow>().Where(s => s.Account == account && (role == null || s.Role == role)).ExecuteDeleteAsync(cancel);

    /// <summary>Ends one session at once.</summary>
    public static Task<int> End(MeedoenDb db, string tokenHash, CancellationToken cancel) =>
        db.Set<SessionRow>().Where(s => s.TokenHash == tokenHash).ExecuteDeleteAsync(cancel);

    private async Task<Found?> Row(Tenant tenant, string hash)
    {
        var commits = tenant.Writes.Commits;
        if (commits is not null && seen.TryGetValue(hash, out var before) && before.Commits == commits && before.Tenant == tenant)
        {
            return before.Row;
        }

        var row = await tenant.Reads.First(Find, found => Read(hash, found), hash);
        if (commits is { } count && row is not null)
        {
            Remember(hash, new Seen(tenant, count, row));
        }

        return row;
    }

    private void Remember(string hash, Seen found)
    {
        if (seen.Count > MostSeen)
        {
            seen.Clear();
        }

        seen[hash] = found;
    }

    private async Task MoveEnd(Tenant tenant, Found row, DateTime now)
    {
        var until = row.CreatedAt + Lifetime;
        var end = until < now + options.SessionIdle ? until : UtcMoment.Cut(now + options.SessionIdle);
        if (end - row.Session.ExpiresAt < Grain)
        {
            return;
        }

        await tenant.Writes.Run(
            async db =>
            {
                await db.Set<SessionRow>().Where(s => s.TokenHash == row.Session.TokenHash)
                    .ExecuteUpdateAsync(s => s.SetProperty(r => r.ExpiresAt, end));
                return (Done.Instance, true);
            },
            CancellationToken.None);
    }

    private static Found Read(string hash, DbDataReader row) => new(
        new SignedIn(
            hash, row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetGuid(3), row.GetString(4),
            Array.ConvertAll(row.GetString(5).Split(','), Guid.Parse), row.Moment(10))
        {
            Person = row.IsDBNull(6) ? null : row.GetGuid(6),
            HasOtherRoles = row.GetBoolean(7),
        },
        row.DayOrNull(8),
        row.Moment(9));

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private sealed record Found(SignedIn Session, DateOnly? LastDay, DateTime CreatedAt);

    private sealed record Seen(Tenant Tenant, long Commits, Found Row);
}

/// <summary>For whom a session is opened.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Role">The one role.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Organisation">Organisation of the account.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Principals">Ids through which access may come, the account first.</param>
public sealed record NewSession(
    Guid Account, string Role, string Name, Guid Organisation, string OrganisationName, IReadOnlyList<Guid> Principals)
{
    /// <summary>The person, for participants.</summary>
    public Guid? Person { get; init; }

    /// <summary>Whether the account can also act in another role.</summary>
    public bool HasOtherRoles { get; init; }

    /// <summary>Last business day on which the session counts, or null.</summary>
    public DateOnly? LastDay { get; init; }
}
