using System.Globalization;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Platform.Jobs;

/// <summary>Work that each business day asks for once per tenant: reminders, warnings, clean-up. Must be safe to run again for the same day.</summary>
public interface IDailyJob
{
    /// <summary>Stable name, kebab-case.</summary>
    string Name { get; }

    /// <summary>Does the work of one day, as the system, through acts.</summary>
    Task Run(Current current, DateOnly day, CancellationToken cancel);
}

/// <summary>Up to and including which day a job ran.</summary>
public sealed class JobRun
{
    public required string Job { get; init; }

    public required DateOnly Day { get; set; }

    /// <summary>Moment (UTC) at which the work of that day was done.</summary>
    public required DateTime FinishedAt { get; set; }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("job_run");
        builder.HasKey(j => j.Job);
    }
}

/// <summary>
/// Runs the daily jobs: once for every business day that passed, day by day, also when the machine was off for days. A job that failed goes on
/// from the day that failed; the other jobs do not wait for it.
/// </summary>
public sealed class DailyJobs(IServiceScopeFactory scopes, Tenants tenants, IBusinessClock clock, TimeProvider real, ILogger<DailyJobs> log) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    /// <summary>Runs what is due up to and including today, for every tenant. A job that fails holds up no other one, nor another tenant.</summary>
    /// <exception cref="AggregateException">Jobs failed; the rest was done.</exception>
    public async Task RunDue(CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            var failures = new List<Exception>();
            foreach (var tenant in tenants.All)
            {
                await RunDue(tenant, clock.Today, failures, cancel);
            }

            if (failures.Count > 0)
            {
                throw new AggregateException(failures);
            }
        }
        finally
        {
            one.Release();
        }
    }

    private async Task RunDue(Tenant tenant, DateOnly today, List<Exception> failures, CancellationToken cancel)
    {
        var waiting = await Waiting(tenant, today, cancel);
        for (var day = waiting.Select(job => job.From).DefaultIfEmpty(today).Min(); waiting.Count > 0 && day <= today; day = day.AddDays(1))
        {
            var done = new List<string>();
            foreach (var job in waiting.FindAll(job => job.From <= day))
            {
                if (await Fails(tenant, job.Name, day, cancel) is { } failure)
                {
                    failures.Add(failure);
                    waiting.Remove(job);
                }
                else
                {
                    done.Add(job.Name);
                }
            }

            await Note(tenant, done, day, cancel);
        }
    }

    /// <summary>The jobs that are due, each with the first day that it did not run for.</summary>
    private async Task<List<(string Name, DateOnly From)>> Waiting(Tenant tenant, DateOnly today, CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        await using var db = tenant.OpenForReading();
        var ran = await db.Set<JobRun>().ToDictionaryAsync(run => run.Job, run => run.Day, cancel);
        return
        [
            .. scope.ServiceProvider.GetServices<IDailyJob>()
                .Select(job => (job.Name, From: ran.TryGetValue(job.Name, out var last) ? last.AddDays(1) : today)).Where(job => job.From <= today),
        ];
    }

    private async Task<Exception?> Fails(Tenant tenant, string name, DateOnly day, CancellationToken cancel)
    {
        try
        {
            using var scope = scopes.CreateScope();
            var current = scope.ServiceProvider.GetRequiredService<Current>();
            current.Become(tenant, Actor.System);
            await scope.ServiceProvider.GetServices<IDailyJob>().Single(job => job.Name == name).Run(current, day, cancel);
            log.LogDebug("Job {Job} done for {Day} at {Tenant}", name, day.ToString("O", CultureInfo.InvariantCulture), tenant.Slug);
            return null;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError("Job {Job} failed at {Tenant}: {Failure}", name, tenant.Slug, Failures.Describe(e));
            return e;
        }
    }

    private Task<Done> Note(Tenant tenant, List<string> done, DateOnly day, CancellationToken cancel) => tenant.Writes.Run(
        async db =>
        {
            var runs = await db.Set<JobRun>().Where(run => done.Contains(run.Job)).ToDictionaryAsync(run => run.Job, cancel);
            foreach (var job in done)
            {
                if (!runs.TryGetValue(job, out var run))
                {
                    db.Add(run = new JobRun { Job = job, Day = day, FinishedAt = default });
                }

                (run.Day, run.FinishedAt) = (day, real.GetUtcNow().UtcDateTime);
            }

            await db.SaveChangesAsync(cancel);
            return (Done.Instance, true);
        },
        cancel);
}

/// <summary>Looks every minute whether a new business day has begun.</summary>
internal sealed class DailyJobsService(DailyJobs jobs, ILogger<DailyJobsService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        do
        {
            try
            {
                await jobs.RunDue(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Daily jobs failed ({Failure}); they are tried again in a minute", e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
