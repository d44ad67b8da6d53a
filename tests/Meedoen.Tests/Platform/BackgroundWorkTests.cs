using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Outbox;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>Work in the background: what fails holds up nothing else.</summary>
public sealed class BackgroundWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Theory, OnBothDatabases]
    public async Task An_outbox_that_cannot_be_read_and_a_sender_that_breaks_off_stop_neither_the_others_nor_the_server(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, configure: b => Quietly(b).AddScoped<IOutboxSender, BrokenOff>().AddScoped<IOutboxSender, Sent>());
        await Run(app, "marrewald", async db => await db.Database.ExecuteSqlRawAsync("ALTER TABLE outbox RENAME TO outbox_away"));
        Guid[] ids = [Ids.New(), Ids.New()];
        await Run(app, "zuiderzicht", async db =>
        {
            db.Add(Message(ids[0], "broken-off"));
            db.Add(Message(ids[1], "sent"));
            await db.SaveChangesAsync();
        });

        var (broken, sent) = await Until(app, ids);

        Assert.Equal((1, nameof(TaskCanceledException)), (broken.Attempts, broken.LastFailure));
        Assert.NotNull(sent.SentAt);
        using var anybody = app.Anonymous();
        (await anybody.Open("/health/live")).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task A_job_that_fails_holds_up_no_other_job_and_no_other_tenant(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, configure: b => Quietly(b).Insert(0, ServiceDescriptor.Scoped<IDailyJob, FailingAtMarrewald>()));
        await Assert.ThrowsAsync<AggregateException>(() => app.Services.GetRequiredService<DailyJobs>().RunDue(default));

        var (failed, done) = (await JobsOf(app, "marrewald"), await JobsOf(app, "zuiderzicht"));
        Assert.True(done.Count > 3);
        Assert.Contains(FailingAtMarrewald.Title, done);
        Assert.Equal(done.Except([FailingAtMarrewald.Title]), failed);
    }

    private static OutboxRow Message(Guid id, string kind) => new() { Id = id, Kind = kind, Data = "", ActId = Ids.New(), NextAttemptAt = DateTime.UnixEpoch };

    private static Tenant Tenant(TestApp app, string slug) => app.Services.GetRequiredService<Tenants>().Find(slug)!;

    private static Task Run(TestApp app, string slug, Func<MeedoenDb, Task> change) => Tenant(app, slug).Writes.Run(
        async db =>
        {
            await change(db);
            return (Done.Instance, true);
        },
        default);

    // What goes wrong here is meant to; the report of the run is for what is not.
    private static IServiceCollection Quietly(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        return builder.Services;
    }

    private static async Task<(OutboxRow Broken, OutboxRow Sent)> Until(TestApp app, Guid[] ids)
    {
        for (var began = DateTime.UtcNow; ; await Task.Delay(200))
        {
            await using var db = Tenant(app, "zuiderzicht").OpenForReading();
            var rows = await db.Set<OutboxRow>().Where(row => ids.Contains(row.Id)).ToListAsync();
            if (rows.All(row => row.Attempts > 0) || DateTime.UtcNow - began > Patience)
            {
                return (rows.Single(row => row.Id == ids[0]), rows.Single(row => row.Id == ids[1]));
            }
        }
    }

    private static async Task<List<string>> JobsOf(TestApp app, string slug)
    {
        await using var db = Tenant(app, slug).OpenForReading();
        return await db.Set<JobRun>().Where(run => run.Day == app.Today).Select(run => run.Job).OrderBy(name => name).ToListAsync();
    }

    private sealed class BrokenOff : IOutboxSender
    {
        public string Kind => "broken-off";

        public Task<Outcome<Done>> Send(Tenant tenant, OutboxRow message, CancellationToken cancel) => throw new TaskCanceledException();
    }

    private sealed class Sent : IOutboxSender
    {
        public string Kind => "sent";

        public Task<Outcome<Done>> Send(Tenant tenant, OutboxRow message, CancellationToken cancel) => Task.FromResult<Outcome<Done>>(Done.Instance);
    }

    private sealed class FailingAtMarrewald : IDailyJob
    {
        public const string Title = "failing";

        public string Name => Title;

        public Task Run(Current current, DateOnly day, CancellationToken cancel) =>
            current.Tenant.Slug == "marrewald" ? throw new InvalidOperationException("It fails here.") : Task.CompletedTask;
    }
}
