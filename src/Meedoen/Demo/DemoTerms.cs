using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Intake;
using Meedoen.Journeys;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;

namespace Meedoen.Demo;

/// <summary>
/// Terms of the law for the family Aziz and a few others of one case owner: some far away, some near, one whose broad intake is going on, some with a
/// PIP, two missed of which one says why. Entered through the forms that colleagues use. Safe to run again.
/// </summary>
public sealed class DemoTerms(Tenants tenants, IServiceScopeFactory scopes, DemoPersonas personas)
{
    private const int People = 10;

    /// <summary>Whose intake is going on.</summary>
    private const int UnderWay = 1;
    private const int WithPlan = 5;
    private const int Missed = 8;

    /// <summary>Before the newest cohort came, so that ten weeks have passed.</summary>
    private const int LongAgo = 120;

    /// <summary>Enters what DUO said of them, and what they settled on.</summary>
    public async Task Play(DateOnly today, CancellationToken cancel)
    {
        var tenant = tenants.Find("zuiderzicht")!;
        var owner = await personas.Find(tenant, "meryem-aslan", cancel) ?? throw new InvalidOperationException("The cast misses Meryem Aslan.");
        var caseload = await Caseload(tenant, owner, cancel);
        foreach (var (person, number) in caseload.Select((person, number) => (person, number)))
        {
            await Enter(tenant, owner, person, number, today, cancel);
        }
    }

    /// <summary>Enters what DUO said of the family migrants of Amstelmeer: one with a plan and so a right to borrow, one still without.</summary>
    public async Task PlayFamily(DateOnly today, CancellationToken cancel)
    {
        var tenant = tenants.Find("amstelmeer")!;
        var owner = await personas.Find(tenant, "lotte-prins", cancel) ?? throw new InvalidOperationException("The cast misses Lotte Prins.");
        using var scope = As(tenant, owner);
        var page = await scope.ServiceProvider.GetRequiredService<ListCaseload>().Handle(new CaseloadFilter { Sort = CaseloadSort.Name }, cancel);
        foreach (var one in page.Items.Where(item => item.Name is "Priya Nair" or "Luis Herrera").DistinctBy(item => item.Person))
        {
            var notified = today.AddDays(one.Name == "Priya Nair" ? -60 : -20);
            await Fill(tenant, owner, one.Person, "duo", cancel, ("integration-duty", "yes"), ("integration-duty-from", Day(notified)), ("duo-target-group", "family-formation"), ("duo-notified-on", Day(notified)));
            await Fill(tenant, owner, one.Person, "intake", cancel, ("legal-regime", "wi2021"), ("residence-permit-kind", "regular-temporary"), ("target-group", "gezinsmigrant"));
            if (one.Name == "Priya Nair")
            {
                await Fill(tenant, owner, one.Person, "support-plan", cancel, ("learning-route", "b"), ("pip-signed-on", Day(today.AddDays(-5))));
            }
        }
    }

    private async Task Enter(Tenant tenant, Guid owner, Guid person, int number, DateOnly today, CancellationToken cancel)
    {
        var late = number >= Missed;
        var notified = today.AddDays(late ? -LongAgo : -14 - (number * 3));
        await Fill(tenant, owner, person, "duo", cancel, ("integration-duty", "yes"), ("integration-duty-from", Day(notified)), ("duo-target-group", "asylum"), ("duo-notified-on", Day(notified)));
        await Fill(tenant, owner, person, "intake", cancel, [("legal-regime", "wi2021"), ("residence-permit-kind", "asylum-temporary"), .. number >= WithPlan ? [("settled-on", Day(notified))] : Array.Empty<(string, string)>()]);
        await Do<CallForIntake, int>(tenant, owner, s => s.Handle(person, new CallForIntake.Request(today.AddDays(-9), today.AddDays(5 + number)), $"demo-call-{person}", cancel));
        if (number is UnderWay or (>= WithPlan and < Missed))
        {
            await Do<AnswerIntakeCall, Done>(tenant, owner, s => s.Handle(person, DemoIntakes.Came(today), $"demo-came-{person}", cancel));
        }

        if (number is >= WithPlan and < Missed)
        {
            await TakeIn(tenant, owner, person, today, cancel);
            await Do<SavePip, int>(tenant, owner, s => s.Handle(person, DemoIntakes.Pip(number == WithPlan ? Leerroute.Z : Leerroute.B), $"demo-pip-{person}", cancel));
            await Do<DecidePip, int>(tenant, owner, s => s.Handle(person, new DecidePip.Request(1, today.AddDays(-2), today.AddDays(-1)), $"demo-decide-{person}", cancel));
        }

        if (number == Missed)
        {
            await Do<ExplainMiss, Done>(tenant, owner, s => s.Handle(person, "pip", new ExplainMiss.Request(MissCause.NoInterpreter), $"demo-cause-{person}", cancel));
        }
    }

    private async Task TakeIn(Tenant tenant, Guid owner, Guid person, DateOnly today, CancellationToken cancel)
    {
        foreach (var (form, typed) in DemoIntakes.Told)
        {
            await Do<FillForm, Done>(tenant, owner, s => s.Handle(person, form, new FillForm.Request(typed, null), $"demo-intake-{form}-{person}", cancel));
        }

        await Do<RecordLearnability, Done>(tenant, owner, s => s.Handle(person, new RecordLearnability.Request(false, today.AddDays(-4), "b1-feasible"), $"demo-test-{person}", cancel));
        await Do<TellAloneRight, Done>(tenant, owner, s => s.Handle(person, new TellAloneRight.Request(today.AddDays(-4)), $"demo-alone-{person}", cancel));
        await Do<ConcludeIntake, Done>(tenant, owner, s => s.Handle(person, DemoIntakes.Conclusion(today), $"demo-conclude-{person}", cancel));
    }

    private Task Fill(Tenant tenant, Guid owner, Guid person, string form, CancellationToken cancel, params (string Key, string Value)[] typed) =>
        Do<FillForm, Done>(tenant, owner, s => s.Handle(
            person, form, new FillForm.Request(typed.ToDictionary(one => one.Key, one => new[] { one.Value }, StringComparer.Ordinal), null), $"demo-terms-{form}-{person}", cancel));

    private async Task Do<TSlice, T>(Tenant tenant, Guid owner, Func<TSlice, Task<Outcome<T>>> act)
        where TSlice : notnull
    {
        using var scope = As(tenant, owner);
        _ = (await act(scope.ServiceProvider.GetRequiredService<TSlice>())).Value;
    }

    private async Task<IReadOnlyList<Guid>> Caseload(Tenant tenant, Guid owner, CancellationToken cancel)
    {
        using var scope = As(tenant, owner);
        var page = await scope.ServiceProvider.GetRequiredService<ListCaseload>().Handle(new CaseloadFilter { Sort = CaseloadSort.Name }, cancel);
        return [.. page.Items.Select(item => item.Person).Distinct().Take(People)];
    }

    private IServiceScope As(Tenant tenant, Guid owner)
    {
        var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, new Actor(owner, AccessRole.CaseOwner.Code(), [owner]));
        return scope;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
