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

/// <summary>That a job ran for a day.</summary>
public sealed class JobRun
{
    public required string Job { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime FinishedAt { get; init; }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("job_run");
        builder.HasKey(j => new { j.Job, j.Day });
    }
}

/// <summary>Runs the daily jobs: once for every business day that passed, in order, also when the machine was off for days.</summary>
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
        using var scope = scopes.CreateScope();
        foreach (var job in scope.ServiceProvider.GetServices<IDailyJob>())
        {
            try
            {
                await RunDays(tenant, job.Name, today, cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogError("Job {Job} failed at {Tenant}: {Failure}", job.Name, tenant.Slug, Failures.Describe(e));
                failures.Add(e);
            }
        }
    }

    private async Task RunDays(Tenant tenant, string name, DateOnly today, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var last = await db.Set<JobRun>().Where(r => r.Job == name).MaxAsync(r => (DateOnly?)r.Day, cancel);
        for (var day = last?.AddDays(1) ?? today; day <= today; day = day.AddDays(1))
        {
            await RunOne(tenant, name, day, cancel);
        }
    }

    private async Task RunOne(Tenant tenant, string name, DateOnly day, CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        var current = scope.ServiceProvider.GetRequiredService<Current>();
        current.Become(tenant, Actor.System);
        await scope.ServiceProvider.GetServices<IDailyJob>().Single(j => j.Name == name).Run(current, day, cancel);
        await tenant.Writes.Run(
            async db =>
            {
                db.Add(new JobRun { Job = name, Day = day, FinishedAt = real.GetUtcNow().UtcDateTime });
                await db.SaveChangesAsync(cancel);
                return (Done.Instance, true);
            },
            cancel);
        log.LogDebug("Job {Job} done for {Day} at {Tenant}", name, day.ToString("O", CultureInfo.InvariantCulture), tenant.Slug);
    }
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
