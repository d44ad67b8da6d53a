using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Plans;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>
/// Three hundred journeys at Zuiderzicht, lived through the same use cases as everybody's: expected, met, linked, settled, some way along the
/// intake, and some in their lessons; besides, a few households that are still expected. They arrive in cohorts over the past two months,
/// and most of their steps are done in time; the clock stands at the day of each act. Safe to run again.
/// </summary>
public sealed partial class DemoJourneys(Tenants tenants, IServiceScopeFactory scopes, BusinessClock clock, DemoPersonas personas, DemoLives lives)
{
    private const int Cohorts = 10;
    private const int DaysBetweenCohorts = 6;
    private const int DaysToLink = 5;
    private const int DaysToSettle = 2;
    private const int DaysPerStep = 4;

    /// <summary>Of so many households, one leaves the first step undone, another the second, and so on.</summary>
    private const int LeavesOneStep = 24;

    /// <summary>Of so many households that are through the intake, one begins the lessons.</summary>
    private const int InLessons = 3;

    private static readonly string[] Steps =
        ["routekaart", "taaltoets", "taaladvies", "aanmelden-taal", "competentievragenlijst", "huisbezoek", "diagnosegesprek", "ondersteuningsplan"];

    /// <summary>How many journeys each case owner has in each municipality.</summary>
    private static readonly (string Owner, string Municipality, int Journeys)[] Shares =
        [("meryem-aslan", "Veluwestad", 190 - DemoStories.Journeys), ("pieter-hofstra", "Heidedorp", 60), ("pieter-hofstra", "Randmeer", 50)];

    /// <summary>How many persons each case owner still expects.</summary>
    private static readonly (string Owner, string Municipality, int Journeys)[] Newcomers =
        [("meryem-aslan", "Veluwestad", 12), ("pieter-hofstra", "Heidedorp", 6)];

    /// <summary>Fills the tenant and sets the clock back to where it stood.</summary>
    public async Task Fill(CancellationToken cancel)
    {
        var now = clock.Now.DateTime;
        var tenant = tenants.Find("zuiderzicht")!;
        var households = await Households(tenant, cancel);
        await StartPilot(tenant, households, now, cancel);
        foreach (var cohort in households.GroupBy(CohortOf).OrderBy(g => g.Key))
        {
            var arrival = now.AddDays(DaysToArrival(cohort.Key));
            await Live([.. cohort], arrival, now, cancel);
        }

        clock.Set(now);
        foreach (var household in households.Where(h => DemoParticipants.Zuiderzicht.ContainsKey(h.Number)))
        {
            await lives.GoOn(tenant, household.Owner, household.Adults[0], DemoParticipants.Zuiderzicht[household.Number].Language!, cancel);
        }
    }

    private async Task Live(IReadOnlyList<Household> cohort, DateTime arrival, DateTime now, CancellationToken cancel)
    {
        clock.Set(arrival);
        await Each(cohort, household => Expect(household, cancel), cancel);
        var moment = arrival.AddDays(DaysToLink);
        await At(moment, now, cohort, household => Arrive(household, "kennismaking", cancel), cancel);
        await At(moment.AddDays(DaysToSettle), now, cohort, household => Settle(household, cancel), cancel);
        await At(moment.AddDays(DaysToSettle), now, cohort, household => SayGoals(household, cancel), cancel);
        for (var i = 0; i < Steps.Length; i++)
        {
            var step = i;
            moment = moment.AddDays(DaysPerStep);
            await At(moment, now, cohort, household => household.Number % LeavesOneStep == step ? Task.CompletedTask : Complete(household, Steps[step], cancel), cancel);
        }

        await At(moment.AddDays(DaysPerStep), now, cohort, household => BeginsLessons(household) ? StartLessons(household, cancel) : Task.CompletedTask, cancel);
    }

    private async Task At(DateTime moment, DateTime now, IReadOnlyList<Household> cohort, Func<Household, Task> act, CancellationToken cancel)
    {
        if (moment < now)
        {
            clock.Set(moment);
            await Each(cohort, act, cancel);
        }
    }

    private static int CohortOf(Household household) => household.Expected ? 0 : 1 + (household.Number % Cohorts);

    private static int DaysToArrival(int cohort) => (-DaysBetweenCohorts * cohort) - 2;

    private static Task Each(IReadOnlyList<Household> cohort, Func<Household, Task> act, CancellationToken cancel) =>
        Parallel.ForEachAsync(cohort, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel }, async (h, _) => await act(h));

    private async Task Expect(Household household, CancellationToken cancel)
    {
        var (name, language) = DemoNames.At(household.Number);
        List<ExpectHousehold.Member> members = DemoParticipants.Zuiderzicht.TryGetValue(household.Number, out var played) ? [played] : [new(name, HouseholdRelation.Self, Birthday(household.Number, 24, 22), language)];
        if (household.Couple)
        {
            members.Add(new(DemoNames.PartnerOf(household.Number), HouseholdRelation.Partner, Birthday(household.Number + 3, 25, 20), language));
        }

        if (household.Number % 3 == 0 && played is null)
        {
            members.Add(new($"{DemoNames.At(household.Number + 14).Name.Split(' ')[0]} {name.Split(' ')[1]}", HouseholdRelation.Child, Birthday(household.Number, 2, 12), language));
        }

        using var scope = scopes.CreateScope();
        var expect = Become(scope, household).GetRequiredService<ExpectHousehold>();
        var ids = (await expect.Handle(new ExpectHousehold.Request(members, $"demo-household-{household.Number}"), cancel)).Value;
        household.Adults = ids[..(household.Couple ? 2 : 1)];
    }

    private async Task Arrive(Household household, string introduction, CancellationToken cancel)
    {
        await Complete(household, introduction, cancel);
        using var scope = scopes.CreateScope();
        var link = Become(scope, household).GetRequiredService<LinkExpectedPerson>();
        _ = (await link.Handle(household.Adults[0], new LinkExpectedPerson.Request(household.Municipality, Key: $"demo-link-{household.Number}"), cancel)).Value;
    }

    private async Task Settle(Household household, CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        var settle = Become(scope, household).GetRequiredService<SettleInMunicipality>();
        _ = (await settle.Handle(household.Adults[0], new SettleInMunicipality.Request(household.Municipality, Key: $"demo-settle-{household.Number}"), cancel)).Value;
    }

    private async Task SayGoals(Household household, CancellationToken cancel)
    {
        foreach (var (place, adult) in household.Adults.Index())
        {
            using var scope = scopes.CreateScope();
            var goal = DemoGoals.Of(household.Number + place, clock.Today);
            _ = (await Become(scope, household).GetRequiredService<SaveGoal>().Handle(adult, null, goal, $"demo-goal-{adult}", cancel)).Value;
        }
    }

    /// <summary>Completes a step where the journey is ready for it; where it waits for something, it stays as it is.</summary>
    private async Task Complete(Household household, string step, CancellationToken cancel)
    {
        foreach (var adult in household.Adults)
        {
            using var scope = scopes.CreateScope();
            var services = Become(scope, household);
            var journeys = await services.GetRequiredService<ShowJourneys>().Handle(adult, cancel);
            if (journeys.ValueOrDefault?.Journeys is [{ } view, ..] && view.Journey.Steps.Any(s => s.Id == step && s.State == Programmes.StepState.Open))
            {
                var done = new CompleteStep.Request(Key: $"demo-{step}-{adult}");
                await services.GetRequiredService<CompleteStep>().Handle(view.Id, step, done, cancel);
            }
        }
    }

    private static DateOnly Birthday(int seed, int youngest, int spread) => new(2026 - youngest - (seed * 7 % spread), 1 + (seed * 5 % 12), 1 + (seed * 11 % 28));

    private static IServiceProvider Become(IServiceScope scope, Household household)
    {
        scope.ServiceProvider.GetRequiredService<Current>().Become(household.Tenant, new Actor(household.Owner, AccessRole.CaseOwner.Code(), [household.Owner]));
        return scope.ServiceProvider;
    }

    private async Task<List<Household>> Households(Tenant tenant, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var municipalities = (await PartiesDirectory.Organisations(db, OrganisationKind.Municipality, cancel)).ToDictionary(o => o.Name, o => o.Id, StringComparer.Ordinal);
        var households = new List<Household>();
        foreach (var (owner, municipality, journeys, expected) in Shares.Select(s => (s.Owner, s.Municipality, s.Journeys, false))
            .Concat(Newcomers.Select(s => (s.Owner, s.Municipality, s.Journeys, true))))
        {
            var account = await personas.Find(tenant, owner, cancel) ?? throw new InvalidOperationException($"The cast misses {owner}.");
            for (var left = journeys; left > 0;)
            {
                var couple = left > 1 && households.Count % 4 == 1;
                households.Add(new Household(households.Count, tenant, account, municipalities[municipality], couple, expected));
                left -= couple ? 2 : 1;
            }
        }

        return households;
    }

    private sealed record Household(int Number, Tenant Tenant, Guid Owner, Guid Municipality, bool Couple, bool Expected)
    {
        public Guid[] Adults { get; set; } = [];

        /// <summary>The pilot in which it takes part, or null.</summary>
        public Guid? Edition { get; set; }
    }
}
