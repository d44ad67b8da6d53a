using Meedoen.Platform.Data;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Meedoen.Tests.Platform;

public sealed class DailyJobsTests
{
    [Theory, OnBothDatabases]
    public async Task After_days_off_every_day_is_done_in_order_and_what_failed_goes_on_from_the_day_that_failed(DatabaseKind kind)
    {
        var diary = new Diary();
        await using var app = await TestApp.Start(kind, configure: b =>
        {
            b.Logging.ClearProviders();
            b.Services.AddSingleton(diary).AddScoped<IDailyJob, Steady>().AddScoped<IDailyJob, Stumbling>();
        });
        var (clock, jobs, today) = (app.Services.GetRequiredService<BusinessClock>(), app.Services.GetRequiredService<DailyJobs>(), app.Today);
        await jobs.RunDue(default);
        diary.Lines.Clear();

        diary.StumblesOn = today.AddDays(2);
        clock.Set(clock.Now.DateTime.AddDays(3));
        await Assert.ThrowsAsync<AggregateException>(() => jobs.RunDue(default));
        Assert.Equal(["steady 1", "stumbling 1", "steady 2", "steady 3"], diary.Since(today));

        diary.StumblesOn = null;
        diary.Lines.Clear();
        await jobs.RunDue(default);
        Assert.Equal(["stumbling 2", "stumbling 3"], diary.Since(today));

        diary.Lines.Clear();
        await jobs.RunDue(default);
        Assert.Empty(diary.Lines);
    }

    private sealed class Diary
    {
        public List<(string Job, DateOnly Day)> Lines { get; } = [];

        public DateOnly? StumblesOn { get; set; }

        public IEnumerable<string> Since(DateOnly day) => Lines.Select(line => $"{line.Job} {line.Day.DayNumber - day.DayNumber}");

        public Task Write(Current current, string job, DateOnly day)
        {
            if (current.Tenant.Slug == "zuiderzicht")
            {
                Lines.Add((job, day));
            }

            return Task.CompletedTask;
        }
    }

    private sealed class Steady(Diary diary) : IDailyJob
    {
        public string Name => "steady";

        public Task Run(Current current, DateOnly day, CancellationToken cancel) => diary.Write(current, Name, day);
    }

    private sealed class Stumbling(Diary diary) : IDailyJob
    {
        public string Name => "stumbling";

        public Task Run(Current current, DateOnly day, CancellationToken cancel) =>
            day == diary.StumblesOn ? throw new InvalidOperationException("It fails on this day.") : diary.Write(current, Name, day);
    }
}
