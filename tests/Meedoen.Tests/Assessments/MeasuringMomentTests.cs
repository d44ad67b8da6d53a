using System.Net;
using System.Text;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>S-002 and S-003: the measuring moment and the choice of a route in the perspective phase.</summary>
public sealed class MeasuringMomentTests
{
    private const string Home = "marrewald";

    [Theory, OnBothDatabases, Then("S-002", 1), Then("S-002", 2), Then("S-002", 3), Then("S-002", 5)]
    public async Task S002_a_measuring_moment_gives_a_lane_and_opens_the_perspective_phase_and_a_later_one_keeps_the_earlier(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-11", tenants: [Home]);
        using var wytse = await app.As("wytse-hoekstra", Home);
        using var tjitske = await app.As("tjitske-bouma", Home);
        var (omar, enrolment) = await wytse.Begin("Omar Khalidi", "dfm-perspectief");
        await wytse.Involve(omar, "Tjitske Bouma", "WC");
        Assert.Equal("Ahead", (await wytse.Journey(omar)).PhaseState("perspectieffase"));
        var step = await tjitske.Open($"/persons/{omar}/route/{enrolment}/steps/meetmoment");
        var form = async () => (await tjitske.Open($"/persons/{omar}/measuring-moment")).Form("Bewaar het meetmoment");

        (await (await form()).Choose("Naar betaald werk", "Minder snel").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Schrijf op waarom");
        Assert.Contains("meetmoment", (await wytse.Journey(omar)).Steps("Open"));
        var saved = await (await form()).Choose("Naar betaald werk", "Minder snel").Fill("Waarom", "taal A1, werkervaring bakker 9 jaar").Submit();

        saved.ShouldBeOk().ShouldSay("Nu: minder snel naar betaald werk").ShouldSay("Tjitske Bouma").ShouldSay("ma 11 jan 2027").ShouldSay("taal A1, werkervaring bakker 9 jaar");
        step.ShouldBeOk();
        var journey = await wytse.Journey(omar);
        Assert.Contains("meetmoment", journey.Steps("Completed"));
        Assert.Equal("Current", journey.PhaseState("perspectieffase"));
        (await wytse.Open($"/persons/{omar}")).ShouldSay("Minder snel").ShouldSay("Een meetmoment is vastgelegd");

        await app.MoveTo("2027-04-12");
        (await (await form()).Choose("Naar betaald werk", "Snel").Fill("Waarom", "Taal A2, werkt al mee in de bakkerij").Submit())
            .ShouldBeOk().ShouldSay("Nu: snel naar betaald werk").ShouldSay("taal A1, werkervaring bakker 9 jaar").ShouldSay("Anders dan de keer ervoor");
        var moments = (await tjitske.Get($"/api/v1/persons/{omar}/measuring-moments")).EnumerateArray().ToList();
        Assert.Equal(["Fast", "LessFast"], moments.Select(one => one.GetProperty("speed").GetString()!));
        Assert.Equal(["2027-04-12", "2027-01-11"], moments.Select(one => one.GetProperty("on").GetString()!));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_measured_before_comes_in_later_without_changing_what_holds_now(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        Task<Page> Measure(string? speed, string reason, string? on) => meryem.PostJson($"/api/v1/persons/{hanan}/measuring-moments", new { speed, reason, on });

        (await Measure("Fast", "Werkt al.", "2026-11-23")).ShouldBeOk();
        (await Measure("LessFast", "Toen nog niet.", "2026-11-01")).ShouldBeOk();

        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Werkt al.").ShouldNotHold("Toen nog niet.");
        (await meryem.Open($"/persons/{hanan}/measuring-moment")).ShouldSay("Nu: snel").ShouldSay("Toen nog niet.");
        Assert.Equal("assessments.speed-missing", (await Measure(null, "Zo", "2026-11-23")).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        Assert.Equal("assessments.day-in-future", (await Measure("Fast", "Zo", "2026-11-24")).RefusalCode);
        Assert.Equal("assessments.day-long-ago", (await Measure("Fast", "Zo", "2020-11-24")).RefusalCode);
        Assert.Equal("assessments.measuring-reason", (await Measure("Fast", new string('x', 1001), "2026-11-23")).RefusalCode);
    }

    [Theory, OnBothDatabases, Then("S-003", 1), Then("S-003", 2), Then("S-003", 3), Then("S-003", 4)]
    public async Task S003_who_must_take_part_decides_on_a_new_route_and_who_is_on_an_older_one_stays_there(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-02-01", tenants: [Home]);
        using var wytse = await app.As("wytse-hoekstra", Home);
        using var tjitske = await app.As("tjitske-bouma", Home);
        using var jorrit = await app.As("jorrit-wijma", Home);
        var (yusuf, first) = await wytse.Begin("Yusuf Demir", "dfm-perspectief");
        (await wytse.PostJson($"/api/v1/enrolments/{first}/route", new { route = "werkfit" })).ShouldBeOk();
        var before = await wytse.Journey(yusuf);
        await app.MoveTo("2027-03-01");
        await Publish(jorrit);
        var (rahel, enrolment) = await wytse.Begin("Rahel Ghebre", "dfm-perspectief");
        await wytse.Involve(rahel, "Tjitske Bouma", "WC");
        (await tjitske.PostJson($"/api/v1/persons/{rahel}/measuring-moments", new { speed = "LessFast", reason = "Wil in de zorg werken.", on = "2027-03-01" })).ShouldBeOk();
        await app.MoveTo("2027-03-03");
        (await wytse.Complete(await wytse.Journey(rahel), "perspectiefgesprek")).ShouldBeOk();
        var path = $"/persons/{rahel}/route/{enrolment}/decisions/route";

        (await Take(await tjitske.Open(path), "Zorg en taal")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("regievoerder");
        (await Word(wytse, path, "regievoerder", "Zorg en taal", "Werkfit past minder: zij wil zorgen.")).ShouldBeOk();
        (await Word(wytse, path, "kandidaat", "Zorg en taal", "Ik wil graag in de zorg.")).ShouldBeOk();
        var page = await tjitske.Open(path);
        var taken = await Take(page, "Zorg en taal");

        page.ShouldSay("Deze route is er sinds 1 maart 2027");
        taken.ShouldBeOk().ShouldSay("Zorg en taal wo 3 mrt 2027").ShouldSay("Werkfit past minder").ShouldSay("Ik wil graag in de zorg.").ShouldSay("Wytse Hoekstra").ShouldSay("Tjitske Bouma");
        var journey = await wytse.Journey(rahel);
        Assert.Equal(("zorg-entree", "Current"), (journey.GetProperty("route").GetString(), journey.PhaseState("route")));
        var after = await wytse.Journey(yusuf);
        Assert.Equal((1, "werkfit"), (after.GetProperty("templateVersion").GetInt32(), after.GetProperty("route").GetString()));
        Assert.Equal(before.GetProperty("phases").GetRawText(), after.GetProperty("phases").GetRawText());
        var routes = (await wytse.Get("/api/v1/templates/dfm-perspectief/routes")).EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        Assert.Equal(4, routes.Count);
        Assert.Equal(("2027-03-01", 2), (routes["zorg-entree"].GetProperty("since").GetString(), routes["zorg-entree"].GetProperty("version").GetInt32()));
        Assert.Equal(1, routes["werkfit"].GetProperty("version").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await wytse.Open("/api/v1/templates/bestaat-niet/routes")).Status);
    }

    private static async Task Publish(Visitor administrator)
    {
        var yaml = Templates.ShippedText("dfm-perspectief.yaml").Replace("\nversion: 1", "\nversion: 2", StringComparison.Ordinal)
            .Replace("  - {id: sociale-activering, title:", "  - {id: zorg-entree, title: {nl: Zorg en taal, en: Care and language}}\n  - {id: sociale-activering, title:", StringComparison.Ordinal)
            .Replace("when: {route: [werkfit,", "when: {route: [zorg-entree, werkfit,", StringComparison.Ordinal);
        (await administrator.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/templates") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(yaml)) }))
            .ShouldBe(HttpStatusCode.Created);
        (await administrator.PostJson("/api/v1/templates/dfm-perspectief/versions/2/publish", new { })).ShouldBeOk();
    }

    private static async Task<Page> Take(Page page, string route) =>
        await page.Form("Leg het besluit vast").Choose("Wat wordt het", route).Tick("Tjitske Bouma (consulent werk)").Fill("Reden", "Keuze van de deelnemer").Submit();

    private static async Task<Page> Word(Visitor owner, string path, string who, string advice, string words) =>
        await (await owner.Open(path)).Form("Schrijf op").Fill("Van wie", who).Choose("Hoe", "Aan tafel").Fill("Advies", advice).Fill("Wat werd er gezegd", words).Submit();
}
