using System.Globalization;
using Meedoen.Journeys;
using Meedoen.Letters;
using Meedoen.Letters.Enforcing;
using Meedoen.Letters.Objections;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>
/// Letters of one case owner: an invitation, a decision on a plan with an objection to it, a draft, and somebody who did not come. Through the
/// use cases of everybody, safe to run again. Who has a plan is who got one in <see cref="DemoTerms"/>.
/// </summary>
public sealed class DemoLetters(Tenants tenants, IServiceScopeFactory scopes, DemoPersonas personas)
{
    private const int WithPlan = 5;
    private const string Participant = "Hanan Aziz";

    /// <summary>Writes and sends them.</summary>
    public async Task Play(DateOnly today, CancellationToken cancel)
    {
        var tenant = tenants.Find("zuiderzicht")!;
        var owner = await personas.Find(tenant, "meryem-aslan", cancel) ?? throw new InvalidOperationException("The cast misses Meryem Aslan.");
        using var scope = As(tenant, owner);
        var people = (await scope.ServiceProvider.GetRequiredService<ListCaseload>().Handle(new CaseloadFilter { Sort = CaseloadSort.Name }, cancel)).Items.DistinctBy(item => item.Person).ToList();
        if (people.Count <= WithPlan + 1)
        {
            return;
        }

        var reader = people.Find(item => item.Name == Participant)?.Person ?? people[0].Person;
        await Send(tenant, owner, reader, "intake-invitation", cancel, ("on", Day(today.AddDays(7))), ("at", "10:30"), ("place", "gemeentehuis, kamer 3"), ("until", Day(today.AddDays(14))), ("remark", "Er is een tolk bij."));
        var decided = people[WithPlan].Person;
        var letter = await Send(tenant, owner, decided, "pip-decision", cancel,
            ("wishes", "Eerst goed Nederlands leren, daarna werken met mensen."), ("reasons", "De toets en de gesprekken laten zien dat deze route past.\nDe andere routes zijn onderzocht."), ("support", "Een taalmaatje, elke week een uur."));
        await Do<ReceiveObjection, Guid>(tenant, owner, s => s.Handle(
            decided, new ReceiveObjection.Request("Ik wil meer lessen in de avond.", letter, ReceivedOn: today, Way: ObjectionWay.InPerson), $"demo-objection-{decided}", cancel));
        var missed = people[WithPlan + 1].Person;
        if (!await scope.ServiceProvider.GetRequiredService<ReadEnforcement>().IsThere(missed, cancel))
        {
            return;
        }

        await Do<BeginEnforcement, Guid>(tenant, owner, s => s.Handle(
            missed, new BeginEnforcement.Request(EnforcementGround.Intake, today.AddDays(-2), "Niet gekomen op de afspraak. Twee keer gebeld, geen antwoord."), $"demo-missed-{missed}", cancel));
        await Do<WriteLetter, Guid>(tenant, owner, s => s.Handle(missed, new WriteLetter.Request("intake-invitation"), $"demo-draft-{missed}", cancel));
    }

    private async Task<Guid> Send(Tenant tenant, Guid owner, Guid person, string template, CancellationToken cancel, params (string Key, string Value)[] values)
    {
        var key = $"demo-{template}-{person}";
        var letter = await Do<WriteLetter, Guid>(tenant, owner, s => s.Handle(
            person, new WriteLetter.Request(template, values.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal)), key, cancel));
        await Do<SendLetter, Guid>(tenant, owner, s => s.Handle(letter, new SendLetter.Request(0), key, cancel));
        return letter;
    }

    private async Task<T> Do<TSlice, T>(Tenant tenant, Guid owner, Func<TSlice, Task<Outcome<T>>> act)
        where TSlice : notnull
    {
        using var scope = As(tenant, owner);
        return (await act(scope.ServiceProvider.GetRequiredService<TSlice>())).Value;
    }

    private IServiceScope As(Tenant tenant, Guid owner)
    {
        var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, new Actor(owner, AccessRole.CaseOwner.Code(), [owner]));
        return scope;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
