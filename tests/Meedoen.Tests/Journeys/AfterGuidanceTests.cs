using System.Net;
using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>How long a file is kept of who moved away, and what is left of a household then.</summary>
public sealed class AfterGuidanceTests
{
    [Theory, OnBothDatabases]
    public async Task The_household_names_the_partner_when_its_main_person_is_forgotten_and_goes_with_the_last(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var household = await meryem.Aziz();
        var (hanan, samir) = (household[0], household[1]);
        var (home, relation) = Place(app, samir);
        Assert.Equal(HouseholdRelation.Partner, relation);
        var municipality = await meryem.Municipality(Arriving.Veluwestad);
        (await meryem.PostJson($"/api/v1/persons/{samir}/link", new { municipality, members = new[] { samir, household[2], household[3] } })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/elsewhere", new { to = "Oosterbroek" })).ShouldBeOk();

        await app.MoveTo("2027-03-01");
        Assert.Equal([hanan], About<PersonForgotten>(app));
        Assert.Equal((home, HouseholdRelation.Self), Place(app, samir));

        (await Form(ruben, "12")).ShouldBeOk();
        await Move(meryem, samir);
        await app.MoveTo("2028-03-02");
        Assert.Equal(household.Order(), About<PersonForgotten>(app).Order());
        using var db = Look(app);
        Assert.Empty(db.Set<HouseholdMember>().Where(one => one.HouseholdId == home));
    }

    [Theory, OnBothDatabases]
    public async Task Who_moved_away_after_guidance_is_forgotten_with_the_children_when_the_term_has_passed(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        (await Form(ruben, "12")).ShouldBeOk().ShouldSay("De instelling is bewaard");
        var household = await meryem.AzizAreLinked();
        await Move(meryem, household[0]);
        await app.MoveTo("2026-11-30");
        await Move(meryem, household[1]);

        await app.MoveTo("2027-11-23");
        Assert.Empty(About<PersonForgotten>(app));
        await app.MoveTo("2027-11-24");
        Assert.Equal([household[0]], About<PersonForgotten>(app));
        await app.MoveTo("2027-12-01");

        Assert.Equal(household.Order(), About<PersonForgotten>(app).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_file_is_kept_after_guidance_for_the_longest_term_of_the_law_unless_the_administrator_says_otherwise(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, tenants: ["zuiderzicht", "marrewald"]);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var hanan = await meryem.HananIsLinked();
        await Move(meryem, hanan);
        Assert.Equal([new DateOnly(2031, 11, 23)], ForgetAfter(app, hanan));

        using var wytse = await app.As("wytse-hoekstra", "marrewald");
        var nadia = (await wytse.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Karimi" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await wytse.PostJson($"/api/v1/persons/{nadia}/enrolments", new { template = "dfm-perspectief" })).ShouldBeOk();
        await Move(wytse, nadia);
        Assert.Equal([new DateOnly(2036, 11, 23)], ForgetAfter(app, nadia, "marrewald"));

        (await Form(ruben, "6")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("van 12 tot en met 600 maanden");
        (await Form(ruben, "24")).ShouldBeOk();
        var fatou = await meryem.Jallow();
        await meryem.Link(fatou);
        await Move(meryem, fatou);
        Assert.Equal([new DateOnly(2028, 11, 23)], ForgetAfter(app, fatou));
    }

    [Theory, OnBothDatabases]
    public async Task Where_somebody_goes_instead_stands_at_the_ended_journey(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Aziz();
        (await meryem.PostJson($"/api/v1/persons/{household[0]}/elsewhere", new { to = "Oosterbroek" })).ShouldBeOk();

        foreach (var adult in household[..2])
        {
            Assert.Equal("Oosterbroek", (await meryem.Journey(adult)).GetProperty("elsewhere").GetString());
            (await meryem.Open($"/persons/{adult}/route")).ShouldBeOk().ShouldSay("Gaat wonen in de gemeente Oosterbroek");
        }
    }

    private static async Task<Page> Form(Visitor ruben, string months) =>
        await (await ruben.Open("/admin/settings")).Form("Bewaar").Fill("Na hoeveel maanden vergeten we wie hier geen begeleiding meer heeft?", months).Submit();

    private static async Task Move(Visitor meryem, Guid person)
    {
        var enrolment = (await meryem.Journey(person)).GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to = "HandedOver", reason = new { code = "circumstances" } })).ShouldBeOk();
    }

    private static List<DateOnly> ForgetAfter(TestApp app, Guid person, string tenant = "zuiderzicht")
    {
        using var db = Look(app, tenant);
        return [.. db.Set<Enrolment>().Where(e => e.PersonId == person).Select(e => e.ForgetAfter!.Value)];
    }

    /// <summary>The household of somebody, and how they are related to its main person.</summary>
    private static (Guid Household, HouseholdRelation Relation) Place(TestApp app, Guid person)
    {
        using var db = Look(app);
        var member = db.Set<HouseholdMember>().Single(m => m.PersonId == person);
        return (member.HouseholdId, member.Relation);
    }

    private static List<Guid> About<TEvent>(TestApp app)
    {
        using var db = Look(app);
        return [.. db.Set<EventRow>().Where(e => e.Type == typeof(TEvent).Name).Select(e => e.PersonId!.Value)];
    }

    private static MeedoenDb Look(TestApp app, string tenant = "zuiderzicht") => app.Services.GetRequiredService<Tenants>().Find(tenant)!.OpenForReading();
}
