using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Outbox;

/// <summary>Sends what is in the outboxes, with growing pauses after a failure: 1, 2, 4 … minutes, given up after <see cref="MostAttempts"/> or when it is refused.</summary>
internal sealed class OutboxService(IServiceScopeFactory scopes, Tenants tenants, TimeProvider real, ILogger<OutboxService> log) : BackgroundService
{
    private const int MostAttempts = 12;
    private const int PerRound = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), real);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Away from whoever moves the clock: a jump over many rounds is one round, not as many as fit in it.
            await Task.Yield();
            foreach (var tenant in tenants.All)
            {
                await TryRound(tenant, stoppingToken);
            }
        }
    }

    /// <summary>A database that does not answer now has its turn again in the next round; the others do not wait for it.</summary>
    private async Task TryRound(Tenant tenant, CancellationToken cancel)
    {
        try
        {
            await Round(tenant, cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError("The outbox of {Tenant} failed and is tried again: {Failure}", tenant.Slug, Failures.Describe(e));
        }
    }

    private async Task Round(Tenant tenant, CancellationToken cancel)
    {
        var now = real.GetUtcNow().UtcDateTime;
        await using var db = tenant.OpenForReading();
        var due = await db.Set<OutboxRow>().Where(o => o.NextAttemptAt != null && o.NextAttemptAt <= now)
            .OrderBy(o => o.NextAttemptAt).Take(PerRound).ToListAsync(cancel);
        foreach (var message in due)
        {
            await Try(tenant, message, now, cancel);
        }
    }

    private async Task Try(Tenant tenant, OutboxRow message, DateTime now, CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        var sender = scope.ServiceProvider.GetServices<IOutboxSender>().FirstOrDefault(s => s.Kind == message.Kind);
        message.Attempts++;
        try
        {
            var sent = await (sender?.Send(tenant, message, cancel) ?? throw new InvalidOperationException("No sender"));
            message.NextAttemptAt = null;
            (message.SentAt, message.LastFailure) = sent.IsRefused ? ((DateTime?)null, sent.Refusals[0].Code) : (now, (string?)null);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            message.LastFailure = e.GetType().Name;
            message.NextAttemptAt = message.Attempts < MostAttempts ? now.AddMinutes(1 << Math.Min(message.Attempts - 1, 9)) : null;
        }

        Say(message);

        // Also when the server was told to stop meanwhile: what went out and is not written down goes out again.
        await tenant.Writes.Run(
            async writeDb =>
            {
                writeDb.Update(message);
                await writeDb.SaveChangesAsync(CancellationToken.None);
                return (Done.Instance, true);
            },
            CancellationToken.None);
    }

    private void Say(OutboxRow message)
    {
        if (message is { SentAt: null, NextAttemptAt: null })
        {
            log.LogError("Outbox message {Id} of kind {Kind} is given up at attempt {Attempts}: {Failure}", message.Id, message.Kind, message.Attempts, message.LastFailure);
        }
        else if (message.LastFailure is not null)
        {
            log.LogWarning("Outbox message {Id} of kind {Kind} failed at attempt {Attempts}: {Failure}", message.Id, message.Kind, message.Attempts, message.LastFailure);
        }
    }
}
