using Meedoen.Agenda;
using Meedoen.Dossiers;
using Meedoen.Integrations;
using Meedoen.Integrations.Klantprofiel.Receiving;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Plans;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>
/// People of Zuiderzicht whom a visitor gets to know: the family Aziz, who can sign in themselves, and for every party somebody to help.
/// Lived through the same use cases as everybody's. Safe to run again.
/// </summary>
public sealed class DemoStories(Tenants tenants, IServiceScopeFactory scopes, BusinessClock clock, DemoPersonas personas)
{
    /// <summary>How many journeys the family makes.</summary>
    internal const int Journeys = 2;

    private const string ProfileFile = "klantprofiel-aziz.csv";
    private const int DaysAgo = 24;

    /// <summary>Who helps, in which role, and how many people each.</summary>
    private static readonly (string Persona, AccessRole Role, int People)[] Helpers =
    [
        ("gerda-smit", AccessRole.Volunteer, 6), ("aster-woldu", AccessRole.ExpertByExperience, 4), ("farid-noori", AccessRole.Supporter, 8),
        ("marijke-oud", AccessRole.LanguageProvider, 14), ("daan-mulder", AccessRole.JobLanguageCoach, 5), ("willemijn-vos", AccessRole.WorkConsultant, 12),
        ("theo-brands", AccessRole.IncomeConsultant, 9), ("lies-bakker", AccessRole.CarePartner, 3), ("sanne-wolters", AccessRole.AsylumCentre, 4),
    ];

    /// <summary>Steps of the family, with how many days ago they were done.</summary>
    private static readonly (string Step, int DaysAgo)[] StepsDone =
        [("kennismaking", 22), ("routekaart", 17), ("taaltoets", 12), ("taaladvies", 6), ("competentievragenlijst", 5)];

    private static readonly (string Form, string Key, string[] Values)[] Told =
    [
        ("introduction", "called-name", ["Hanan Aziz"]), ("introduction", "languages-spoken", ["ar"]), ("introduction", "interpreter-needed", ["always"]), ("introduction", "interpreter-language", ["ar"]),
        ("introduction", "phone", ["06-0000 0077"]), ("home-visit", "can-cycle", ["a-bit"]), ("home-visit", "childcare-need", ["yes"]),
        ("intake", "likes", ["Koken", "Met kinderen werken"]),
    ];

    /// <summary>Plays them and sets the clock back to where it stood.</summary>
    public async Task Play(CancellationToken cancel)
    {
        var now = clock.Now.DateTime;
        var tenant = tenants.Find("zuiderzicht")!;
        var owner = await personas.Find(tenant, "meryem-aslan", cancel) ?? throw new InvalidOperationException("The cast misses Meryem Aslan.");
        var stage = new Stage(scopes, tenant, owner);
        clock.Set(now.AddDays(-DaysAgo));
        var family = await Family(stage, clock.Today, cancel);
        foreach (var (step, days) in StepsDone)
        {
            clock.Set(now.AddDays(-days));
            await Complete(stage, family[..2], step, cancel);
        }

        clock.Set(now.AddDays(-2));
        await Tell(stage, family[0], cancel);
        clock.Set(now);
        await Involve(stage, tenant, family, cancel);
        await Plan(stage, family[0], DateOnly.FromDateTime(now), cancel);
    }

    private static async Task<Guid[]> Family(Stage stage, DateOnly today, CancellationToken cancel)
    {
        var received = await stage.As<ReceiveKlantprofiel, ReceiveAnswer>(async s => await s.Handle(await Profile(cancel), ProfileFile, ProfileChannel.Page, cancel));
        Guid[] persons = [.. received.Households[0].Persons];
        await using var db = stage.Tenant.OpenForReading();
        var municipality = (await ClientTeam.Municipalities(db, cancel)).First(one => one.Name == "Veluwestad").Id;
        await stage.As<LinkExpectedPerson, Done>(s => s.Handle(persons[0], new LinkExpectedPerson.Request(municipality, Key: "demo-aziz-link"), cancel));
        await stage.As<SettleInMunicipality, Done>(s => s.Handle(persons[0], new SettleInMunicipality.Request(municipality, Key: "demo-aziz-settle"), cancel));
        foreach (var adult in persons[..2])
        {
            await stage.As<GiveParticipantAccount, Guid>(s => s.Handle(adult, cancel));
            await stage.As<SaveGoal, Guid>(s => s.Handle(adult, null, DemoGoals.Of(Array.IndexOf(persons, adult), today), $"demo-goal-{adult}", cancel));
        }

        return persons;
    }

    private static async Task<byte[]> Profile(CancellationToken cancel)
    {
        await using var file = typeof(DemoStories).Assembly.GetManifestResourceStream("Meedoen.Demo." + ProfileFile)!;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    /// <summary>Completes a step where it is open; begun again after a broken start, it may be done already.</summary>
    private static async Task Complete(Stage stage, Guid[] adults, string step, CancellationToken cancel)
    {
        foreach (var adult in adults)
        {
            if (await stage.Enrolment(adult, cancel) is { } enrolment)
            {
                await stage.Try<CompleteStep, Done>(s => s.Handle(enrolment, step, new CompleteStep.Request(Key: $"demo-{step}-{adult}"), cancel));
            }
        }
    }

    private static async Task Tell(Stage stage, Guid person, CancellationToken cancel)
    {
        foreach (var form in Told.GroupBy(one => one.Form))
        {
            var typed = form.ToDictionary(one => one.Key, one => one.Values, StringComparer.Ordinal);
            await stage.As<FillForm, Done>(s => s.Handle(person, form.Key, new FillForm.Request(typed, null), $"demo-aziz-{form.Key}", cancel));
        }
    }

    private async Task Involve(Stage stage, Tenant tenant, Guid[] family, CancellationToken cancel)
    {
        var (caseload, expected) = (await stage.Caseload(cancel), await stage.Expected(cancel));
        foreach (var (persona, role, people) in Helpers)
        {
            var account = await personas.Find(tenant, persona, cancel);
            var whom = role == AccessRole.AsylumCentre ? expected.Take(people) : caseload.Skip((int)role).Take(people).Append(family[0]);
            foreach (var person in whom)
            {
                await stage.Try<AddToTeam, Guid>(s => s.Handle(person, new AddToTeam.Request(account, role.Code(), Key: $"demo-{role.Code()}-{person}"), cancel));
            }
        }
    }

    private static async Task Plan(Stage stage, Guid person, DateOnly today, CancellationToken cancel)
    {
        var enrolment = await stage.Enrolment(person, cancel);
        foreach (var (kind, days, at, place, step) in new[]
        {
            (ConversationKind.Progress, 0, new TimeOnly(14, 0), "Gemeentehuis Veluwestad, kamer 3", null),
            (ConversationKind.HomeVisit, 3, new TimeOnly(10, 30), "Bij Hanan thuis", "huisbezoek"),
        })
        {
            var request = new PlanConversation.Request(kind, today.AddDays(days), at, 60, place)
            {
                Enrolment = step is null ? null : enrolment,
                Step = step,
                Interpreter = new BookInterpreter.Request("ar", InterpreterChannel.Phone, "Tolkenlijn Voorbeeld", true, null),
            };
            await stage.As<PlanConversation, Guid>(s => s.Handle(person, request, $"demo-aziz-{kind}", cancel));
        }
    }

    /// <summary>Acts of one case owner, each in a scope of its own.</summary>
    private sealed class Stage(IServiceScopeFactory scopes, Tenant tenant, Guid owner)
    {
        public Tenant Tenant => tenant;

        public async Task<T> As<TSlice, T>(Func<TSlice, Task<Outcome<T>>> act)
            where TSlice : notnull => (await Try(act)).Value;

        /// <summary>The same where a no is fine: somebody helps already.</summary>
        public async Task<Outcome<T>> Try<TSlice, T>(Func<TSlice, Task<Outcome<T>>> act)
            where TSlice : notnull
        {
            using var scope = Enter();
            return await act(scope.ServiceProvider.GetRequiredService<TSlice>());
        }

        public async Task<IReadOnlyList<Guid>> Caseload(CancellationToken cancel)
        {
            using var scope = Enter();
            var page = await scope.ServiceProvider.GetRequiredService<ListCaseload>().Handle(new CaseloadFilter { Sort = CaseloadSort.Name }, cancel);
            return [.. page.Items.Select(item => item.Person).Distinct()];
        }

        /// <summary>Who is still to come: the asylum seekers' centre is involved until the municipality takes over.</summary>
        public async Task<IReadOnlyList<Guid>> Expected(CancellationToken cancel)
        {
            using var scope = Enter();
            var items = await scope.ServiceProvider.GetRequiredService<ListExpected>().Handle(cancel);
            return [.. items.Where(item => item.State == EnrolmentState.Expected).Select(item => item.Person)];
        }

        public async Task<Guid?> Enrolment(Guid person, CancellationToken cancel)
        {
            using var scope = Enter();
            var journeys = await scope.ServiceProvider.GetRequiredService<ShowJourneys>().Handle(person, cancel);
            return journeys.ValueOrDefault?.Journeys is [{ } view, ..] ? view.Id : null;
        }

        private IServiceScope Enter()
        {
            var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, new Actor(owner, AccessRole.CaseOwner.Code(), [owner]));
            return scope;
        }
    }
}
