using Meedoen.Platform.Jobs;
using Meedoen.Platform.Time;

namespace Meedoen.Demo;

/// <summary>Opens a demo: the region set up, and filled when it is to be looked at. Safe to run again; a start that was broken off goes on.</summary>
public static class DemoOpening
{
    /// <summary>Sets up the tenants with their staff, a year before the demo's day, so that their approaches were there when their people arrived.</summary>
    public static async Task SetUp(IServiceProvider services, CancellationToken cancel)
    {
        var state = services.GetRequiredService<DemoState>();
        if (state.IsFilled)
        {
            return;
        }

        using var scope = services.CreateScope();
        var clock = services.GetRequiredService<BusinessClock>();
        var now = clock.Now.DateTime;
        clock.Set(now.AddYears(-1));
        await scope.ServiceProvider.GetRequiredService<DemoRegion>().SetUp(cancel);
        clock.Set(now);
        await state.SaveClock(now, cancel);
    }

    /// <summary>Fills the region with people on their way, the first time.</summary>
    public static async Task Fill(IServiceProvider services, CancellationToken cancel)
    {
        var state = services.GetRequiredService<DemoState>();
        if (state.IsFilled)
        {
            return;
        }

        using var scope = services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<DemoJourneys>().Fill(cancel);
        await scope.ServiceProvider.GetRequiredService<DemoStories>().Play(cancel);
        await scope.ServiceProvider.GetRequiredService<DemoTerms>().Play(services.GetRequiredService<BusinessClock>().Today, cancel);
        await scope.ServiceProvider.GetRequiredService<DemoLetters>().Play(services.GetRequiredService<BusinessClock>().Today, cancel);
        await scope.ServiceProvider.GetRequiredService<DemoLives>().LiveElsewhere(services.GetRequiredService<BusinessClock>().Now.DateTime, cancel);
        await scope.ServiceProvider.GetRequiredService<DemoTerms>().PlayFamily(services.GetRequiredService<BusinessClock>().Today, cancel);
        await scope.ServiceProvider.GetRequiredService<DemoAssessments>().Play(services.GetRequiredService<BusinessClock>().Today, cancel);
        await state.SaveFilled(cancel);
    }

    /// <summary>Lives on to a later moment, day by day, with the jobs of each day on the way.</summary>
    public static async Task LiveOn(IServiceProvider services, DateTime until, CancellationToken cancel)
    {
        var clock = services.GetRequiredService<BusinessClock>();
        var jobs = services.GetRequiredService<DailyJobs>();
        while (clock.Today < DateOnly.FromDateTime(until))
        {
            clock.Set(clock.Now.DateTime.AddDays(1));
            await jobs.RunDue(cancel);
        }

        clock.Set(until);
        await services.GetRequiredService<DemoState>().SaveClock(until, cancel);
    }
}
