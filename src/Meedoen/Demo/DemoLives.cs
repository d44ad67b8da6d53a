using Meedoen.Agenda;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>
/// What makes the participants of the cast more than rows in a list: an account of their own, a talk that is to come, an interpreter who
/// was asked; and journeys at the other tenants. Through the use cases of everybody.
/// </summary>
public sealed class DemoLives(Tenants tenants, IServiceScopeFactory scopes, BusinessClock clock, DemoPersonas personas)
{
    /// <summary>Gives an account, and plans the next talk with an interpreter.</summary>
    public async Task GoOn(Tenant tenant, Guid owner, Guid person, string language, CancellationToken cancel)
    {
        using var scope = As(tenant, owner);
        _ = (await scope.ServiceProvider.GetRequiredService<GiveParticipantAccount>().Handle(person, cancel)).Value;
        var interpreter = language is "nl" or "en" ? null : new BookInterpreter.Request(language, InterpreterChannel.Phone, "Tolkenlijn Voorbeeld", NotFamily: true);
        var day = DateOnly.FromDateTime(clock.Now.DateTime).AddDays(1 + (person.ToByteArray()[15] % 9));
        _ = (await scope.ServiceProvider.GetRequiredService<PlanConversation>().Handle(
            person,
            new(ConversationKind.Progress, day, new TimeOnly(9 + (person.ToByteArray()[14] % 7), 30), 45, "gemeentehuis") { Interpreter = interpreter },
            $"demo-next-{person}", cancel)).Value;
    }

    /// <summary>The participants of the other tenants: they have settled, and their journey runs.</summary>
    public async Task LiveElsewhere(DateTime now, CancellationToken cancel)
    {
        foreach (var (home, number) in DemoParticipants.Others.Select((home, number) => (home, number)))
        {
            clock.Set(now.AddDays(-21 - number));
            await Settle(home, number, cancel);
        }

        clock.Set(now);
    }

    private async Task Settle(DemoParticipants.Elsewhere home, int number, CancellationToken cancel)
    {
        var tenant = tenants.Find(home.Tenant)!;
        var owner = await personas.Find(tenant, home.Owner, cancel) ?? throw new InvalidOperationException($"The cast misses {home.Owner}.");
        using var scope = As(tenant, owner);
        var expect = scope.ServiceProvider.GetRequiredService<ExpectHousehold>();
        var ids = (await expect.Handle(new ExpectHousehold.Request(home.Members, $"demo-elsewhere-{number}"), cancel)).Value;
        await using var db = tenant.OpenForReading();
        var municipality = (await PartiesDirectory.Organisations(db, OrganisationKind.Municipality, cancel)).Find(o => o.Name == home.Municipality)!.Id;
        for (var i = 0; i < ids.Length && home.Members[i].Relation is not HouseholdRelation.Child; i++)
        {
            await Settle(tenant, owner, ids[i], municipality, home, $"demo-elsewhere-{number}-{i}", cancel);
            await GoOn(tenant, owner, ids[i], home.Members[i].Language!, cancel);
        }
    }

    private async Task Settle(Tenant tenant, Guid owner, Guid person, Guid municipality, DemoParticipants.Elsewhere home, string key, CancellationToken cancel)
    {
        using var scope = As(tenant, owner);
        var settled = await scope.ServiceProvider.GetRequiredService<SettleInMunicipality>().Handle(person, new(municipality, Key: key), cancel);
        _ = settled.Value;
        if (await Journey(scope, person, cancel) is null)
        {
            _ = (await scope.ServiceProvider.GetRequiredService<StartEnrolment>().Handle(person, new(home.Template, LiftReason: "circumstances", Key: key), cancel)).Value;
        }
    }

    private static async Task<Guid?> Journey(IServiceScope scope, Guid person, CancellationToken cancel) =>
        (await scope.ServiceProvider.GetRequiredService<ShowJourneys>().Handle(person, cancel)).ValueOrDefault?.Journeys is [{ } first, ..] ? first.Id : null;

    private IServiceScope As(Tenant tenant, Guid owner)
    {
        var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, new Actor(owner, AccessRole.CaseOwner.Code(), [owner]));
        return scope;
    }
}
