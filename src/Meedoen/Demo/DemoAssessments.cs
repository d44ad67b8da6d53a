using Meedoen.Assessments;
using Meedoen.Journeys;
using Meedoen.Learning;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>
/// What was measured, noted and concluded about people of the cast: measuring moments, qualities from talks, a quiet pace. Through the use cases
/// of everybody. Safe to run again.
/// </summary>
public sealed class DemoAssessments(Tenants tenants, IServiceScopeFactory scopes, DemoPersonas personas)
{
    private static readonly (string Tenant, string Owner, string Person, JobSpeed Speed, string Reason)[] Moments =
    [
        ("marrewald", "wytse-hoekstra", "Omar Khalidi", JobSpeed.LessFast, "Taal A1, werkervaring bakker 9 jaar"),
        ("marrewald", "wytse-hoekstra", "Rahel Ghebre", JobSpeed.LessFast, "Wil in de zorg werken, leert nog Nederlands"),
        ("marrewald", "wytse-hoekstra", "Jelle Bakker", JobSpeed.Fast, "Heeft een vak en wil graag beginnen"),
        ("zuiderzicht", "meryem-aslan", "Hanan Aziz", JobSpeed.LessFast, "Taal A1, stond zeven jaar voor de klas"),
    ];

    private static readonly (string Tenant, string Owner, string Person, string Text, string? Example)[] Strengths =
    [
        ("zuiderzicht", "meryem-aslan", "Hanan Aziz", "Legt rustig uit", "Hielp andere ouders met een brief van school"),
        ("zuiderzicht", "meryem-aslan", "Hanan Aziz", "Houdt overzicht in een drukke groep", null),
        ("polderhaven", "joke-vermeer", "Yonas Tekle", "Werkt snel met de handen", "Kookte in het azc voor veertig mensen"),
        ("polderhaven", "joke-vermeer", "Yonas Tekle", "Rustig bij drukte", null),
    ];

    /// <summary>Plays them.</summary>
    public async Task Play(DateOnly today, CancellationToken cancel)
    {
        foreach (var (tenant, owner, person, speed, reason) in Moments)
        {
            await Do<RecordMeasuringMoment, Guid>(tenant, owner, person, (s, id) => s.Handle(id, new(speed, reason, today.AddDays(-6)), $"demo-moment-{id}", cancel), cancel);
        }

        foreach (var (at, (tenant, owner, person, text, example)) in Strengths.Index())
        {
            await Do<RecordStrength, Guid>(tenant, owner, person, (s, id) => s.Handle(id, new(text, example, today.AddDays(-4)), $"demo-strength-{at}", cancel), cancel);
        }

        foreach (var (tenant, owner, person, _, _) in Moments)
        {
            await Do<MapCandidate, Guid>(tenant, owner, person, (s, id) => s.Handle(id, new(1 + (person.Length % 5), 1 + (person[0] % 5)), $"demo-mapping-{id}", cancel), cancel);
        }

        await Do<RecordCapacitySignal, Guid>("walburg", "ingrid-dekker", "Ibrahim Sesay", (s, id) => s.Handle(
            id, new("Ik slaap slecht en kan nu niet leren.", today.AddDays(-3), today.AddDays(18), today.AddDays(90), 3), $"demo-capacity-{id}", cancel), cancel);
        await BeAround(today, cancel);
    }

    /// <summary>Wim takes part at a nursery garden for six weeks now; the broker keeps the days and notes what was seen.</summary>
    private async Task BeAround(DateOnly today, CancellationToken cancel)
    {
        const string Tenant = "amstelmeer", Owner = "lotte-prins", Name = "Wim Gerritsen";
        var broker = await personas.Find(tenants.Find(Tenant)!, "sander-post", cancel) ?? throw new InvalidOperationException("The cast misses Sander Post.");
        Guid? found = null;
        await Try<AddToTeam, Guid>(Tenant, Owner, Name, (s, id) =>
        {
            found = id;
            return s.Handle(id, new AddToTeam.Request(broker, AccessRole.WorkConsultant.Code(), Key: $"demo-broker-{id}"), cancel);
        }, cancel);
        if (found is not { } person)
        {
            return;
        }

        var from = today.AddDays(-42 - (((int)today.DayOfWeek + 6) % 7));
        await As<StartObservation, Guid>(Tenant, broker, s => s.Handle(
            person, new(from, [DayOfWeek.Tuesday, DayOfWeek.Thursday], "kwekerij De Ringdijk"), $"demo-observation-{person}", cancel));
        for (var day = from; day <= today; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Thursday)
            {
                var status = day.DayNumber % 5 == 0 ? AttendanceStatus.AbsentWithMessage : AttendanceStatus.Present;
                await As<RecordAttendance, Done>(Tenant, broker, s => s.Handle(new(day, [new RecordAttendance.Line(person, status)]), $"demo-day-{person}-{day:yyyyMMdd}", cancel));
            }
        }

        await As<AddObservation, Guid>(Tenant, broker, s => s.Handle(
            person, new(today.AddDays(-5), "Drukke ochtend in de kas", "Hielp een nieuwe collega met het oppotten"), $"demo-note-{person}", cancel));
    }

    private async Task As<TSlice, T>(string slug, Guid account, Func<TSlice, Task<Outcome<T>>> act)
        where TSlice : notnull
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenants.Find(slug)!, new Actor(account, AccessRole.WorkConsultant.Code(), [account]));
        _ = (await act(scope.ServiceProvider.GetRequiredService<TSlice>())).Value;
    }

    private Task Do<TSlice, T>(string slug, string owner, string name, Func<TSlice, Guid, Task<Outcome<T>>> act, CancellationToken cancel)
        where TSlice : notnull =>
        Try<TSlice, T>(slug, owner, name, async (slice, person) => (await act(slice, person)).Value, cancel);

    /// <summary>The same where a no is fine: it was done already.</summary>
    private async Task Try<TSlice, T>(string slug, string owner, string name, Func<TSlice, Guid, Task<Outcome<T>>> act, CancellationToken cancel)
        where TSlice : notnull
    {
        var tenant = tenants.Find(slug)!;
        var account = await personas.Find(tenant, owner, cancel) ?? throw new InvalidOperationException($"The cast misses {owner}.");
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, new Actor(account, AccessRole.CaseOwner.Code(), [account]));
        if (await Person(scope.ServiceProvider, name, cancel) is { } person)
        {
            _ = await act(scope.ServiceProvider.GetRequiredService<TSlice>(), person);
        }
    }

    private static async Task<Guid?> Person(IServiceProvider services, string name, CancellationToken cancel)
    {
        var list = services.GetRequiredService<ListCaseload>();
        for (var page = 1; ; page++)
        {
            var found = await list.Handle(new CaseloadFilter { Sort = CaseloadSort.Name, Page = page }, cancel);
            if (found.Items.FirstOrDefault(item => item.Name == name) is { } item)
            {
                return item.Person;
            }

            if (found.Items.Count == 0)
            {
                return null;
            }
        }
    }
}
