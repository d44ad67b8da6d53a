using System.Net;
using Meedoen.Demo;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>Note 6 of the rights matrix: a work consultant reads and writes decisions where the approach gives a vote; the template names who decides.</summary>
public sealed class VoteTests
{
    private const string Tenant = "marrewald";

    [Theory, OnBothDatabases]
    public async Task The_work_consultant_decides_where_the_approach_says_so_and_the_case_owner_does_not(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var wytse = await app.As("wytse-hoekstra", Tenant);
        using var tjitske = await app.As("tjitske-bouma", Tenant);
        var person = await Registered(wytse);
        (await wytse.PostJson($"/api/v1/persons/{person}/team", new { account = await Account(app, "tjitske-bouma"), role = "WC" })).ShouldBeOk();
        var enrolment = await AtTheChoice(app, wytse, person);
        var page = $"/persons/{person}/route/{enrolment}/decisions/route";
        (await wytse.PostJson($"/api/v1/enrolments/{enrolment}/decisions/route/words", new { role = "regievoerder", inWriting = true, words = "Werkfit past." })).ShouldBeOk();
        (await wytse.PostJson($"/api/v1/enrolments/{enrolment}/decisions/route/words", new { role = "participant", inWriting = false })).ShouldBeOk();

        (await wytse.Open(page)).ShouldBeOk().ShouldSay("Werkfit past.").ShouldNotHold("Leg het besluit vast");
        Assert.Equal("programmes.not-the-decider", (await Decide(wytse, enrolment)).RefusalCode);
        (await tjitske.Open(page)).ShouldBeOk().ShouldSay("Werkfit past.").ShouldSay("Leg het besluit vast");
        (await Decide(tjitske, enrolment)).ShouldBeOk();

        Assert.Equal("werkfit", (await wytse.Journey(person)).GetProperty("route").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_vote_the_work_consultant_decides_nothing_and_has_no_word(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var worker = await app.As("willemijn-vos", role: "WC");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "willemijn-vos", "WC");
        var enrolment = (await meryem.Journey(hanan)).GetProperty("id").GetGuid();

        (await worker.PostJson($"/api/v1/enrolments/{enrolment}/decisions/werk-of-school", new { options = new[] { "werk" } })).ShouldBe(HttpStatusCode.Forbidden);
        (await worker.PostJson($"/api/v1/enrolments/{enrolment}/decisions/werk-of-school/words", new { inWriting = true })).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnBothDatabases]
    public async Task A_vote_ends_with_the_journey_that_gives_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var wytse = await app.As("wytse-hoekstra", Tenant);
        using var tjitske = await app.As("tjitske-bouma", Tenant);
        var person = await Registered(wytse);
        (await wytse.PostJson($"/api/v1/persons/{person}/team", new { account = await Account(app, "tjitske-bouma"), role = "WC" })).ShouldBeOk();
        var enrolment = await AtTheChoice(app, wytse, person);
        (await wytse.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to = "Stopped", reason = new { code = "circumstances" } })).ShouldBeOk();

        (await Decide(tjitske, enrolment)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<Page> Decide(Visitor visitor, Guid enrolment) => visitor.PostJson(
        $"/api/v1/enrolments/{enrolment}/decisions/route",
        new { options = new[] { "werkfit" }, present = new[] { "consulent" }, reason = new { code = "own-choice" } });

    /// <summary>A journey in which the choice of a route is open.</summary>
    private static async Task<Guid> AtTheChoice(TestApp app, Visitor wytse, Guid person)
    {
        var enrolment = (await wytse.PostJson($"/api/v1/persons/{person}/enrolments", new { template = "dfm-perspectief" })).ShouldBeOk().Json.GetGuid();
        foreach (var state in new[] { "Intake", "Active" })
        {
            (await wytse.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to = state })).ShouldBeOk();
        }

        (await wytse.PostJson($"/api/v1/enrolments/{enrolment}/phases/perspectieffase/schedule", new { startsOn = "2026-11-23" })).ShouldBeOk();
        await app.MoveTo("2027-01-18");
        return enrolment;
    }

    private static async Task<Guid> Registered(Visitor owner) =>
        (await owner.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Karimi" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();

    private static async Task<Guid> Account(TestApp app, string persona)
    {
        await using var db = app.Services.GetRequiredService<Tenants>().Find(Tenant)!.OpenForReading();
        return (await PartiesDirectory.Account(db, DemoPersonas.UserName(Tenant, persona), CancellationToken.None))!.Id;
    }
}
