using Meedoen.Journeys;

namespace Meedoen.Demo;

/// <summary>Those who are through the intake begin their lessons.</summary>
public sealed partial class DemoJourneys
{
    private const int DaysToLessons = 7;
    private static readonly (string Route, string Phase)[] Routes = [("voltijd", "periode-1"), ("deeltijd", "deeltijd")];

    /// <summary>The plan is there: a route is chosen, the journey becomes active, and the lessons get a first day.</summary>
    private async Task StartLessons(Household household, CancellationToken cancel)
    {
        var (route, phase) = Routes[household.Number % Routes.Length];
        foreach (var adult in household.Adults)
        {
            using var scope = scopes.CreateScope();
            var services = Become(scope, household);
            var journeys = await services.GetRequiredService<ShowJourneys>().Handle(adult, cancel);
            if (journeys.ValueOrDefault?.Journeys is not [{ Journey.State: EnrolmentState.Intake } view, ..])
            {
                continue;
            }

            var firstDay = DateOnly.FromDateTime(clock.Now.DateTime).AddDays(DaysToLessons);
            _ = (await services.GetRequiredService<ChooseRoute>().Handle(view.Id, new(route, Key: $"demo-route-{adult}"), cancel)).Value;
            foreach (var state in new[] { EnrolmentState.Planning, EnrolmentState.Active })
            {
                _ = (await services.GetRequiredService<MoveEnrolment>().Handle(view.Id, new(state, Key: $"demo-{state}-{adult}"), cancel)).Value;
            }

            _ = (await services.GetRequiredService<SchedulePhase>().Handle(view.Id, phase, new(firstDay, Key: $"demo-lessons-{adult}"), cancel)).Value;
        }
    }
}
