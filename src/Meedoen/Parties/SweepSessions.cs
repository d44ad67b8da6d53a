using Meedoen.Parties.SignIn;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Takes away sessions, codes and invitations that ended long enough ago; they open nothing any more.</summary>
public sealed class SweepSessions(TimeProvider real) : IDailyJob
{
    private static readonly TimeSpan KeepSessions = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeepInvitations = TimeSpan.FromDays(30);

    /// <inheritdoc />
    public string Name => "sweep-sessions";

    /// <inheritdoc />
    public Task Run(Current current, DateOnly day, CancellationToken cancel) => current.Do<Done>(
        "SweepSessions",
        Administrators.Purpose,
        null,
        async scope =>
        {
            var now = real.GetUtcNow().UtcDateTime;
            var (sessions, invitations) = (now - KeepSessions, now - KeepInvitations);
            await scope.Db.Set<SessionRow>().Where(s => s.ExpiresAt < sessions).ExecuteDeleteAsync(cancel);
            await scope.Db.Set<OneTimeCode>().Where(c => c.ExpiresAt < sessions).ExecuteDeleteAsync(cancel);
            await scope.Db.Set<Invitation>().Where(i => i.ExpiresAt < invitations).ExecuteDeleteAsync(cancel);
            return Done.Instance;
        },
        cancel);
}
