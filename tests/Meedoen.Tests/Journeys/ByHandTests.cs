using System.Net;
using System.Text;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>What a case owner does with a route by hand, on its pages: begin it, add a step, let one wait, open one early.</summary>
public sealed class ByHandTests
{
    [Theory, OnBothDatabases]
    public async Task A_first_journey_begins_by_hand_and_stands_on_the_route(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var nadia = await Register(meryem);
        var empty = (await meryem.Open($"/persons/{nadia}/route")).ShouldBeOk().ShouldSay("Er is nog geen route");

        var begun = await empty.Form("Start het traject").Fill("Aanpak", "har-klantreis").Submit();

        begun.ShouldBeOk().ShouldSay("Het traject is begonnen").ShouldSay("Aangemeld");
        Assert.Equal("Registered", (await meryem.Journey(nadia)).GetProperty("state").GetString());
        Assert.DoesNotContain("Start het traject", (await meryem.Open($"/persons/{nadia}/route")).All("button"));
    }

    [Theory, OnBothDatabases]
    public async Task The_rule_of_an_approach_says_what_it_asks_and_a_chosen_reason_lifts_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, tenants: ["polderhaven"]);
        using var joke = await app.As("joke-vermeer", "polderhaven");
        var nadia = await Register(joke);
        Form Begin(Page page) => page.Form("Start het traject").Fill("Aanpak", "dro-zroute");
        Task<Page> Route() => joke.Open($"/persons/{nadia}/route");

        (await Begin(await Route()).Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("nog niet genoeg bekend").ShouldSay("geef een reden als je toch wilt inschrijven");
        (await joke.PostJson($"/api/v1/persons/{nadia}/language-tests", new { testedOn = "2026-11-20", assessor = "Taalschool", speaking = "b1" })).ShouldBeOk();
        (await Begin(await Route()).Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("voldoet niet aan de regel");
        (await Begin(await Route()).Set("LiftReason", "Zij wil zelf graag.").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(0, (await joke.Get($"/api/v1/persons/{nadia}/journeys")).GetArrayLength());

        var begun = await Begin(await Route()).Fill("Reden om van de voorwaarden af te wijken", "Omstandigheden").Submit();

        begun.ShouldBeOk().ShouldSay("Het traject is begonnen");
        Assert.Equal("dro-zroute", (await joke.Journey(nadia)).GetProperty("template").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task Another_reason_to_lift_the_rule_needs_words_that_stay_typed_and_that_only_the_route_shows(DatabaseKind database)
    {
        const string Words = "Kanariereden: haar buurvrouw gaat ook";
        await using var app = await TestApp.Start(database, tenants: ["polderhaven"]);
        using var joke = await app.As("joke-vermeer", "polderhaven");
        var nadia = await Register(joke);
        Form Begin(Page page) => page.Form("Start het traject");

        var asked = await Begin(await joke.Open($"/persons/{nadia}/route")).Fill("Aanpak", "dro-zroute").Fill("Reden om van de voorwaarden af te wijken", "Anders").Submit();
        asked.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Schrijf in een paar woorden waarom");
        var without = await Begin(asked).Fill("Aanpak", "").Fill("In je eigen woorden", Words).Submit();
        without.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("other", Words), (Begin(without).Value("Reden om van de voorwaarden af te wijken"), Begin(without).Value("In je eigen woorden")));

        (await Begin(without).Fill("Aanpak", "dro-zroute").Submit()).ShouldBeOk().ShouldSay("Het traject is begonnen").ShouldSay(Words);
        (await joke.Open($"/persons/{nadia}/route")).ShouldSay("Begonnen in afwijking van de voorwaarden, omdat: " + Words);
        Assert.Empty(TableContents.Of(app, "polderhaven").With("Kanarie"));
    }

    [Theory, OnBothDatabases]
    public async Task A_program_gives_the_words_with_the_other_reason_as_well(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, tenants: ["polderhaven"]);
        using var joke = await app.As("joke-vermeer", "polderhaven");
        var nadia = await Register(joke);
        async Task<string?> Refused(string reason, string? words) =>
            (await joke.PostJson($"/api/v1/persons/{nadia}/enrolments", new { template = "dro-zroute", liftReason = reason, words })).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode;

        Assert.Equal("journeys.reason-unknown", await Refused("because", "Kanariereden"));
        Assert.Equal("programmes.entry-unknown", await Refused("", "Kanariereden"));
        Assert.Equal("journeys.reason-words", await Refused("other", " "));
        Assert.Equal("journeys.words-too-long", await Refused("other", new string('x', 1001)));
        (await joke.PostJson($"/api/v1/persons/{nadia}/enrolments", new { template = "dro-zroute", liftReason = "other", words = "Kanariereden" })).ShouldBeOk();

        (await joke.Open($"/persons/{nadia}/route")).ShouldSay("Kanariereden");
        Assert.Empty(TableContents.Of(app, "polderhaven").With("Kanarie"));
    }

    [Theory, OnBothDatabases]
    public async Task A_step_of_ones_own_is_added_to_one_route_only(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Aziz();
        var route = await meryem.Open($"/persons/{household[0]}/route");

        var form = await route.Follow("Voeg een stap toe");
        Assert.DoesNotContain("Bezoek", form.All("select[name=Type] option"));
        await meryem.Link(household[0]);
        form = await (await meryem.Open($"/persons/{household[0]}/route")).Follow("Voeg een stap toe");
        (await form.Form("Voeg de stap toe").Fill("Soort stap", "Taak").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Geef de stap een naam");
        var added = await form.Form("Voeg de stap toe").Fill("Naam van de stap", "Fietsles").Fill("Soort stap", "Taak").Fill("Fase", "intake")
            .Fill("Wie doet het", "participant").Fill("Klaar op", "2026-12-14").Fill("Reden", "Keuze van de deelnemer").Submit();

        added.ShouldBeOk().ShouldSay("De stap staat in de route").ShouldSay("Fietsles");
        (await meryem.Open($"/persons/{household[1]}/route")).ShouldNotHold("Fietsles");
    }

    [Theory, OnBothDatabases]
    public async Task An_open_step_can_wait_and_go_on_and_a_later_one_can_open_early(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        await meryem.Link(hanan);
        var journey = await meryem.Journey(hanan);
        var (enrolment, open) = (journey.GetProperty("id").GetGuid(), journey.Steps("Open")[0]);
        Task<Page> Step(string step) => meryem.Open($"/persons/{hanan}/route/{enrolment}/steps/{step}");

        (await (await Step(open)).Form("Laat wachten").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies waarop deze stap wacht");
        (await (await Step(open)).Form("Laat wachten").Fill("Waarop wacht de stap", "Op een tolk").Submit()).ShouldBeOk().ShouldSay("De stap wacht");
        Assert.Contains(open, (await meryem.Journey(hanan)).Steps("Waiting"));
        var waiting = (await Step(open)).ShouldSay("Er is nog geen tolk");
        Assert.DoesNotContain("Laat wachten", waiting.All("button"));
        (await waiting.Press("Ga verder met deze stap")).ShouldBeOk().ShouldSay("De stap gaat weer verder");
        Assert.Contains(open, (await meryem.Journey(hanan)).Steps("Open"));

        var planned = (await meryem.Journey(hanan)).Steps("Planned");
        var early = new List<string>();
        foreach (var step in planned)
        {
            if ((await Step(step)).All("button").Contains("Open de stap nu"))
            {
                early.Add(step);
            }
        }

        Assert.NotEmpty(early);
        Assert.NotEqual(planned.Count, early.Count);
        (await (await Step(early[0])).Press("Open de stap nu")).ShouldBeOk().ShouldSay("De stap is nu open");
        Assert.Contains(early[0], (await meryem.Journey(hanan)).Steps("Open"));
    }

    [Theory, OnBothDatabases]
    public async Task A_step_that_waits_until_a_day_says_so_everywhere_and_comes_back_on_that_day(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        await app.MoveTo("2026-12-07");
        var enrolment = (await meryem.Journey(fatou)).GetProperty("id").GetGuid();
        var path = $"/persons/{fatou}/route/{enrolment}/steps/kennismaking";
        async Task<(string Why, string Do)> Line() => (await meryem.Get("/api/v1/today")).EnumerateArray()
            .SelectMany(section => section.GetProperty("items").EnumerateArray()).Where(item => item.GetProperty("what").GetString() == "Kennismakingsgesprek")
            .Select(item => (item.GetProperty("why").GetString()!, item.GetProperty("do").GetString()!)).Single();
        async Task<Page> Wait(string until) => await (await meryem.Open(path)).Form("Laat wachten").Fill("Waarop wacht de stap", "Op een document").Fill("Tot wanneer", until).Submit();

        var late = await Wait("2026-12-07");
        late.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies een dag na vandaag");
        Assert.Equal(("document", "2026-12-07"), (late.Form("Laat wachten").Value("Waarop wacht de stap"), late.Form("Laat wachten").Value("Tot wanneer")));
        (await Wait("2026-12-09")).ShouldBeOk().ShouldSay("De stap wacht").ShouldSay("Wacht op antwoord van een ander, tot wo 9 dec 2026");
        (await meryem.Open(path)).ShouldSay("Er is nog een document nodig. Op 9 december 2026 gaat de stap weer verder.");
        Assert.Contains("Op 9 december 2026 gaat de stap weer verder.", (await Line()).Why, StringComparison.Ordinal);
        Assert.Equal("Bekijk de route", (await Line()).Do);

        await app.MoveTo("2026-12-09");

        Assert.DoesNotContain("gaat de stap weer verder", (await Line()).Why, StringComparison.Ordinal);
        Assert.Equal("Plan het gesprek", (await Line()).Do);
        Assert.Contains("kennismaking", (await meryem.Journey(fatou)).Steps("Open"));
    }

    [Theory, OnBothDatabases]
    public async Task A_step_added_for_another_reason_needs_words_that_only_the_route_shows(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var page = await (await meryem.Open($"/persons/{hanan}/route")).Follow("Voeg een stap toe");

        var refused = await page.Form("Voeg de stap toe").Fill("Naam van de stap", "Fietsles").Fill("Soort stap", "Taak").Fill("Fase", "intake")
            .Fill("Wie doet het", "participant").Fill("Reden", "Anders").Submit();
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Schrijf in een paar woorden waarom");
        Assert.Equal("Fietsles", refused.Form("Voeg de stap toe").Value("Naam van de stap"));
        (await refused.Form("Voeg de stap toe").Fill("In je eigen woorden", "Kanariereden: het dorp is ver").Submit()).ShouldBeOk().ShouldSay("De stap staat in de route");

        var journey = await meryem.Journey(hanan);
        var step = journey.GetProperty("steps").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).Single(id => id.StartsWith("added-", StringComparison.Ordinal));
        (await meryem.Open($"/persons/{hanan}/route/{journey.GetProperty("id").GetGuid()}/steps/{step}")).ShouldBeOk().ShouldSay("Kanariereden: het dorp is ver");
        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("Kanarie"));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_newer_version_changes_is_shown_for_ones_own_people_only(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        using var ruben = await app.As("ruben-maas");
        await meryem.Link((await meryem.Aziz())[0]);
        (await meryem.Open("/template-moves")).ShouldBeOk().ShouldNotHold("Hanan");
        var next = Templates.ShippedText("har-klantreis.yaml").Replace("\nversion: 3", "\nversion: 4", StringComparison.Ordinal)
            .Replace("due: {from: {phase_start: intake}, offset: 2, unit: weeks}", "due: {from: {phase_start: intake}, offset: 3, unit: weeks}", StringComparison.Ordinal);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(next));
        (await ruben.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/templates") { Content = content })).ShouldBe(HttpStatusCode.Created);
        (await ruben.PostJson("/api/v1/templates/har-klantreis/versions/4/publish", new { })).ShouldBeOk();

        (await meryem.Open("/template-moves")).ShouldBeOk().ShouldSay("van versie 3 naar versie 4").ShouldSay("Hanan Aziz").ShouldSay("Andere datum: Taaltoets");
        (await pieter.Open("/template-moves")).ShouldBeOk().ShouldNotHold("Hanan");
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_published_approach_the_administrator_is_told_and_who_came_in_waits_before_arrival(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-11-20");
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var household = await meryem.Aziz();
        (await ruben.Open("/")).ShouldBeOk().ShouldSay("Er is geen aanpak gepubliceerd").ShouldNotHold("Hanan");
        (await ruben.Open("/admin/templates")).ShouldBeOk().ShouldSay("Wie nu binnenkomt, krijgt geen traject");

        var waiting = (await meryem.Open("/before-arrival")).ShouldBeOk().ShouldSay("Hanan Aziz").ShouldSay("Samir Aziz").ShouldSay("Er is nog geen traject begonnen").ShouldNotHold("Lina");
        (await waiting.Follow("Start het traject, Hanan Aziz")).ShouldBeOk().ShouldSay("Vraag de functioneel beheerder een aanpak te publiceren");

        await app.MoveTo("2026-11-23");
        (await ruben.Open("/admin/templates")).ShouldNotHold("Er is geen aanpak gepubliceerd");
        var route = await (await meryem.Open("/before-arrival")).Follow("Start het traject, Hanan Aziz");
        (await route.Form("Start het traject").Fill("Aanpak", "har-klantreis").Submit()).ShouldBeOk().ShouldSay("Het traject is begonnen");
        Assert.Equal("Expected", (await meryem.Journey(household[0])).GetProperty("state").GetString());
        (await meryem.Open("/before-arrival")).ShouldSay("Leg de gemeente vast, Hanan Aziz").ShouldSay("Start het traject, Samir Aziz");
    }

    private static async Task<Guid> Register(Visitor owner)
    {
        var registered = (await (await owner.Open("/persons/new")).Form("Meld aan").Fill("Zo wil ik genoemd worden", "Nadia Haddad").Submit()).ShouldBeOk();
        return Guid.Parse(registered.Url.Segments[^1]);
    }
}
