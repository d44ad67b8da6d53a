using Meedoen.Journeys;

namespace Meedoen.Demo;

/// <summary>Those who are through the intake begin their lessons.</summary>
public sealed partial class DemoJourneys
{
    private const int DaysToLessons = 7;

    /// <summary>Whether somebody of the household begins lessons, once the intake is done.</summary>
    private static bool BeginsLessons(Household household) => !household.Expected && household.Number % LeavesOneStep >= Steps.Length && household.Number % InLessons == 0;

    /// <summary>Full-time lessons for both parents would wait for child care; a couple begins part-time.</summary>
    private static bool IsFullTime(Household household) => !household.Couple;

    /// <summary>From today to the day on which a cohort begins its lessons; below zero when that was before.</summary>
    private static int DaysToLessonsOf(int cohort) => DaysToArrival(cohort) + DaysToLink + ((Steps.Length + 1) * DaysPerStep);

    /// <summary>The plan is there: a route is chosen, the journey becomes active, and the lessons get a first day.</summary>
    private async Task StartLessons(Household household, CancellationToken cancel)
    {
        var (route, phase) = IsFullTime(household) ? ("voltijd", "periode-1") : ("deeltijd", "deeltijd");
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
            if (household.Edition is { } edition)
            {
                _ = (await services.GetRequiredService<JoinEdition>().Handle(view.Id, new(edition, Key: $"demo-pilot-{adult}"), cancel)).Value;
            }
        }
    }
}
