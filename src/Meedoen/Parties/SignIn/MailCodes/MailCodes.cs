using System.Globalization;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Codes of six digits by mail: one use, ten minutes, five tries, and no more than three in a quarter of an hour for one account.</summary>
public sealed class MailCodes(PersonKeys keys, TimeProvider real)
{
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Worth = TimeSpan.FromMinutes(10);

    /// <summary>Wrong answers after which a code is worth nothing.</summary>
    public const int MostFailures = 5;

    /// <summary>Codes for one account in <see cref="Span"/>.</summary>
    public const int MostInSpan = 3;

    /// <summary>See <see cref="MostInSpan"/>.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    private const int Numbers = 1_000_000;

    /// <summary>Makes a code in an act and sends it; when there were too many, it does nothing, and nobody can tell.</summary>
    internal async Task Send(ActScope scope, Guid account, CancellationToken cancel)
    {
        var now = real.GetUtcNow().UtcDateTime;
        var since = now - Span;
        if (await scope.Db.Set<OneTimeCode>().CountAsync(c => c.AccountId == account && c.CreatedAt > since, cancel) >= MostInSpan)
        {
            return;
        }

        await scope.Db.Set<OneTimeCode>().Where(c => c.AccountId == account && c.EndedAt == null)
            .ExecuteUpdateAsync(c => c.SetProperty(row => row.EndedAt, (DateTime?)now), cancel);
        var id = Ids.New();
        scope.Db.Add(new OneTimeCode { Id = id, AccountId = account, CreatedAt = now, ExpiresAt = now + Worth });
        scope.Send(SignInMail.CodeKind, id.ToString());
    }

    /// <summary>The code of an account that works now, or null.</summary>
    internal Task<OneTimeCode?> Running(MeedoenDb db, Guid account, CancellationToken cancel)
    {
        var now = real.GetUtcNow().UtcDateTime;
        return db.Set<OneTimeCode>().FirstOrDefaultAsync(
            c => c.AccountId == account && c.EndedAt == null && c.ExpiresAt > now && c.Failures < MostFailures, cancel);
    }

    /// <summary>
    /// Counts a try of a code before anybody looks whether it is right, and keeps others of the same code waiting until this one is written
    /// down. False when it was tried too often, or used, by then.
    /// </summary>
    internal static async Task<bool> Try(MeedoenDb db, Guid id, CancellationToken cancel) =>
        await db.Set<OneTimeCode>().Where(c => c.Id == id && c.EndedAt == null && c.Failures < MostFailures)
            .ExecuteUpdateAsync(c => c.SetProperty(row => row.Failures, row => row.Failures + 1), cancel) == 1;

    /// <summary>What the mail needs, or null when the code does not work any more.</summary>
    internal async Task<(Addressee To, string Code)?> Mail(Tenant tenant, Guid id, CancellationToken cancel)
    {
        var now = real.GetUtcNow().UtcDateTime;
        await using var db = tenant.OpenForReading();
        var code = await db.Set<OneTimeCode>().FirstOrDefaultAsync(c => c.Id == id && c.EndedAt == null && c.ExpiresAt > now, cancel);
        return code is not null && await MailAddresses.Of(db, code.AccountId, cancel) is { } to ? (to, Of(id)) : null;
    }

    /// <summary>The digits of a code.</summary>
    public string Of(Guid id) => (ulong.Parse(keys.Lookup("one-time-code", id.ToString("N")).AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Numbers)
        .ToString("D6", CultureInfo.InvariantCulture);
}
