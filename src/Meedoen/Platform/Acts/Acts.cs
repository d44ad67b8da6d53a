using System.Text.Json;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Acts;

/// <summary>
/// The only way anything changes: state, act, events, reactions and outbox in one transaction, then the audit entry, then the answer.
/// A refusal writes nothing. An act without events and without changes leaves no row either.
/// </summary>
public sealed class Acts(IServiceProvider services, IBusinessClock clock, TimeProvider real, ActMoments moments)
{
    private readonly Reactions reactions = new(services);

    /// <summary>Does an act on a tenant.</summary>
    /// <param name="tenant">Whose data.</param>
    /// <param name="act">Who does what, why.</param>
    /// <param name="decide">Decides and writes; whatever it refuses is rolled back whole.</param>
    /// <param name="cancel">Stops before the act begins; a begun act is finished.</param>
    public async Task<Outcome<T>> Do<T>(Tenant tenant, Act act, Func<ActScope, Task<Outcome<T>>> decide, CancellationToken cancel)
    {
        try
        {
            var (outcome, audit) = await tenant.Writes.Run(db => Unit(db, act, decide, cancel), cancel);
            if (audit is not null)
            {
                await tenant.Audit.Write(audit);
            }

            return outcome;
        }
        catch (Exception e) when (WriteConflicts.Is(e))
        {
            return await AfterConflict<T>(tenant, act, cancel);
        }
    }

    /// <summary>Somebody else wrote at the same moment. When that was this same request, its answer is ours; else the person is asked to look again.</summary>
    private static async Task<Outcome<T>> AfterConflict<T>(Tenant tenant, Act act, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        return await Repeated<T>(db, act, cancel) ?? Refusal.ChangedMeanwhile;
    }

    private async Task<((Outcome<T>, AuditEntry?), bool)> Unit<T>(
        MeedoenDb db, Act act, Func<ActScope, Task<Outcome<T>>> decide, CancellationToken cancel)
    {
        if (await Repeated<T>(db, act, cancel) is { } earlier)
        {
            return ((earlier, null), false);
        }

        var scope = new ActScope(act, db, UtcNow(), clock.Today);
        var outcome = await decide(scope);
        if (outcome.IsRefused)
        {
            return ((outcome, null), false);
        }

        for (var i = 0; i < scope.Events.Count; i++)
        {
            await reactions.Run(scope.Events[i], scope, cancel);
        }

        if (scope.Events.Count == 0 && !db.ChangeTracker.HasChanges())
        {
            return ((outcome, null), true);
        }

        var recordedAt = moments.Next(real.GetUtcNow().UtcDateTime);
        await ActJournal.Save(scope, recordedAt, act.IdempotencyKey is null ? null : JsonSerializer.Serialize(outcome.Value), cancel);
        return ((outcome, Entry(scope, recordedAt)), true);
    }

    private DateTime UtcNow() => UtcMoment.Cut(clock.Now.UtcDateTime);

    private static async Task<Outcome<T>?> Repeated<T>(MeedoenDb db, Act act, CancellationToken cancel)
    {
        if (act.IdempotencyKey is null)
        {
            return null;
        }

        var answer = await db.Set<ActRow>().AsNoTracking()
            .Where(a => a.IdempotencyKey == act.IdempotencyKey && a.Actor == act.Actor.Id && a.Name == act.Name)
            .Select(a => a.Answer)
            .FirstOrDefaultAsync(cancel);
        return answer is null ? default(Outcome<T>?) : (Outcome<T>)JsonSerializer.Deserialize<T>(answer)!;
    }

    private static AuditEntry Entry(ActScope scope, DateTime at) =>
        new(AuditAction.Change, scope.Act.Name, scope.Act.Actor.Id, scope.Act.Actor.Role, [.. scope.Persons], scope.Categories, scope.Act.Purpose)
        {
            At = at,
            Act = scope.Act.Id,
            Reason = scope.Act.Reason,
            From = scope.Act.Actor.From,
        };
}
