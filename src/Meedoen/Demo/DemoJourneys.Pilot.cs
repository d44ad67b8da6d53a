using System.Globalization;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>A pilot of the full-time route, prepared and started by the administrator before the first lessons begin.</summary>
public sealed partial class DemoJourneys
{
    /// <summary>How many journeys take part.</summary>
    private const int InPilot = 12;

    private const string PilotOf = "har-klantreis";
    private const int PilotVersion = 3;
    private const int MonthsOfPilot = 18;
    private const int MonthsToInterim = 6;

    /// <summary>The pilot begins on the day on which the first cohort chooses its routes.</summary>
    private async Task StartPilot(Tenant tenant, IReadOnlyList<Household> households, DateTime now, CancellationToken cancel)
    {
        var begin = now.AddDays(DaysToLessonsOf(Cohorts));
        clock.Set(begin);
        var administrator = await personas.Find(tenant, "ruben-maas", cancel) ?? throw new InvalidOperationException("The cast misses Ruben Maas.");
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, new Actor(administrator, AccessRole.FunctionalAdministrator.Code(), [administrator]));
        var day = DateOnly.FromDateTime(begin);
        var request = new DraftEdition.Request(
            Words.In(CultureInfo.GetCultureInfo("nl-NL"), "Demo", "pilot"), PilotVersion, day, day.AddMonths(MonthsOfPilot), day.AddMonths(MonthsToInterim));
        var edition = (await scope.ServiceProvider.GetRequiredService<DraftEdition>().Handle(PilotOf, request, cancel, "demo-pilot-draft")).Value;
        _ = (await scope.ServiceProvider.GetRequiredService<StartEdition>().Handle(edition, cancel, "demo-pilot-start")).Value;
        Choose(households, edition);
    }

    /// <summary>The first households that begin full-time lessons before today: each of one adult.</summary>
    private static void Choose(IReadOnlyList<Household> households, Guid edition)
    {
        foreach (var household in households.Where(h => BeginsLessons(h) && IsFullTime(h) && DaysToLessonsOf(CohortOf(h)) < 0).Take(InPilot))
        {
            household.Edition = edition;
        }
    }
}
