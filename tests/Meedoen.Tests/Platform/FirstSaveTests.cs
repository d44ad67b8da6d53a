using System.Net;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Plans;
using Meedoen.Platform.Data;
using Meedoen.Preconditions;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>
/// Several people save the first of something at the same moment: there is one of it, and who came second is told so. SQLite writes one after
/// another; PostgreSQL side by side, where only the database sees that there is one already.
/// </summary>
public sealed class FirstSaveTests
{
    private const int AtOnce = 8;

    [Theory, OnBothDatabases]
    public async Task A_person_has_one_plan_and_every_goal_that_was_kept_is_in_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var person = await meryem.HananIsLinked();

        var kept = await AllAtOnce(i => meryem.PostJson(
            $"/api/v1/persons/{person}/plan/goals",
            new { text = $"Doel {i}", measure = "Te zien in de les", horizon = "Weeks", evaluateOn = "2027-01-29" }));

        Assert.Equal(kept, (await meryem.Get($"/api/v1/persons/{person}/plan")).GetProperty("goals").GetArrayLength());
        await using var db = Open(app);
        Assert.Single(await db.Set<SupportPlan>().Where(plan => plan.PersonId == person).ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_thing_to_arrange_is_on_the_list_of_a_household_once(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.AzizAreLinked();
        var owner = await app.Account("meryem-aslan");
        object List(string state) => new
        {
            items = new[] { "huisarts", "kinderopvang", "digid" }.Select(kind => new { kind, state, owner, dueOn = "2027-01-08", version = 0 }),
        };

        await AllAtOnce(i => meryem.PutJson($"/api/v1/persons/{household[i % 2]}/preconditions", List(i % 2 == 0 ? "Requested" : "Needed")));

        await using var db = Open(app);
        var rows = await db.Set<Precondition>().ToListAsync();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, rows.DistinctBy(row => (row.HouseholdId ?? row.PersonId, row.Kind)).Count());
    }

    [Theory, OnBothDatabases]
    public async Task A_journey_along_one_approach_begins_once(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var person = await Registered(meryem);

        var started = await AllAtOnce(_ => meryem.PostJson($"/api/v1/persons/{person}/enrolments", new { template = "har-klantreis" }));

        Assert.Equal(1, started);
        await using var db = Open(app);
        Assert.Single(await db.Set<Enrolment>().Where(enrolment => enrolment.PersonId == person).ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_participant_gets_one_account(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var person = await Registered(meryem);

        await AllAtOnce(_ => meryem.PostJson($"/api/v1/persons/{person}/account", new { }));

        await using var db = Open(app);
        Assert.Single(await db.Set<Account>().Where(account => account.PersonId == person).ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_person_is_handed_over_to_one_contact_person(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var person = await Registered(meryem);
        var pieter = await app.Account("pieter-hofstra");

        var handed = await AllAtOnce(_ => meryem.PostJson(
            $"/api/v1/persons/{person}/contact-person/hand-over", new { account = pieter, talkOn = "2026-11-23", effectiveOn = "2026-11-30" }));

        Assert.Equal(1, handed);
        await using var db = Open(app);
        Assert.Equal(pieter, Assert.Single(await db.Set<Involvement>().Where(i => i.PersonId == person && i.IsContactPerson && i.To == null).ToListAsync()).AccountId);
    }

    /// <summary>Sends requests side by side; each is done, or answers that somebody was first. Answers how many were done.</summary>
    private static async Task<int> AllAtOnce(Func<int, Task<Page>> send)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(send));
        var done = answers.Count(answer => (int)answer.Status < 300);
        Assert.InRange(done, 1, AtOnce);
        Assert.All(answers.Where(answer => (int)answer.Status >= 300), answer => Assert.Contains(
            answer.Status, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity }));
        return done;
    }

    private static async Task<Guid> Registered(Visitor meryem) =>
        (await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Karimi" } }))
        .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();

    private static MeedoenDb Open(TestApp app) => app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
}
