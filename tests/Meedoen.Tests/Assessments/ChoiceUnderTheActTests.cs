using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Law;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>S-072: who chooses the language school depends on the act; a volunteer registers, and that is known.</summary>
public sealed class ChoiceUnderTheActTests
{
    [Theory, OnBothDatabases, Then("S-072", 1), Then("S-072", 4)]
    public async Task S072_under_the_old_act_the_choice_stands_beside_the_advice_and_nobody_approves_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var samir = await Tested(meryem, "wi2013", 1);

        var chosen = await (await meryem.Open($"/persons/{samir}/language")).Form("Bewaar advies en keuze").Fill("Welke school kiest de deelnemer", "TaalPlus").Submit();

        chosen.ShouldBeOk().ShouldSay("Hier geldt de Wet inburgering 2013: de deelnemer kiest zelf een school");
        var language = await meryem.Get($"/api/v1/persons/{samir}/language");
        Assert.Equal(("Veluwe Taal", "TaalPlus"), (language.GetProperty("advised")[0].GetString(), language.Say("chosen")));
        Assert.Null(language.Say("wish"));
        var journey = await meryem.Journey(samir);
        Assert.Contains("taaladvies", journey.Steps("Completed"));
        Assert.Contains("aanmelden-taal", journey.Steps("Open"));
        (await karin.Open("/today")).ShouldNotHold("TaalPlus");
        (await meryem.Open($"/persons/{samir}/plan")).ShouldNotHold("Aanbod van taallessen");
        Assert.Equal("assessments.not-municipality", (await Offer(meryem, samir, "TwinLes")).RefusalCode);
    }

    [Theory, OnBothDatabases, Then("S-072", 2)]
    public async Task S072_the_volunteer_registers_and_the_day_of_it_is_known_to_the_law(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var samir = await Tested(meryem, "wi2013", 1);
        await app.Involve(meryem, samir, "gerda-smit", "VW");
        using var gerda = await app.As("gerda-smit");
        (await gerda.Open("/my-people")).ShouldNotHold("Aanmelden voor taalles");
        await Choose(meryem, samir, "TaalPlus");
        Assert.Contains("Aanmelden voor taalles", (await gerda.Open("/my-people")).ShouldBeOk().Text, StringComparison.Ordinal);
        (await meryem.Open($"/persons/{samir}/language")).ShouldNotHold("Aangemeld voor taalles op");
        await app.MoveTo("2026-12-18");

        (await gerda.Complete(await meryem.Journey(samir), "aanmelden-taal")).ShouldBeOk();

        var registered = (await meryem.Get($"/api/v1/persons/{samir}/language")).GetProperty("registered");
        Assert.Equal(("2026-12-18", "Gerda Smit"), (registered.Say("on"), registered.Say("by")));
        (await meryem.Open($"/persons/{samir}/language")).ShouldSay("Aangemeld voor taalles op 18 december 2026 door Gerda Smit, " + registered.Say("organisation"));
        var fact = (await meryem.Get($"/api/v1/persons/{samir}")).GetProperty("facts").EnumerateArray().Single(f => f.Say("key") == "lesson-registered-on");
        Assert.Equal("2026-12-18", fact.Say("value"));
        Assert.Equal("Vrijwilligers Veluwe", registered.Say("organisation"));

        var journey = await meryem.Journey(samir);
        (await meryem.PostJson($"/api/v1/enrolments/{journey.GetProperty("id").GetGuid()}/steps/aanmelden-taal/reopen", new { reason = new { code = "circumstances" } })).ShouldBeOk();
        Assert.Null((await meryem.Get($"/api/v1/persons/{samir}/language")).Say("registered"));
    }

    [Theory, OnBothDatabases, Then("S-072", 3), Then("S-072", 4)]
    public async Task S072_under_the_2021_act_the_wish_is_kept_and_the_municipality_decides_in_the_plan(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await Tested(meryem, "wi2021", 0);
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");

        var wished = await (await meryem.Open($"/persons/{hanan}/language")).Form("Bewaar advies en wens").Fill("Welke school wil de deelnemer", "TaalPlus").Submit();

        wished.ShouldBeOk().ShouldSay("Hier geldt de Wet inburgering 2021: de gemeente biedt de lessen aan en beslist in het plan").ShouldSay("Nog niet beslist");
        Assert.Contains("taaladvies", (await meryem.Journey(hanan)).Steps("Open"));
        (await participant.Open("/me/language")).ShouldSay("U wilt graag naar deze school: TaalPlus").ShouldSay("U leest in uw plan bij welke school");
        (await (await meryem.Open($"/persons/{hanan}/plan")).Form("Beslis over het aanbod").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies de school die de gemeente aanbiedt");

        var offered = await (await meryem.Open($"/persons/{hanan}/plan")).Form("Beslis over het aanbod").Fill("Welke school biedt de gemeente aan", "Veluwe Taal").Submit();

        Assert.Equal(["Veluwe Taal", "TaalPlus", "Veluwe Taal"], offered.ShouldBeOk().All("dl.facts dd").SkipWhile(text => text != "Veluwe Taal").Take(3));
        var journey = await meryem.Journey(hanan);
        Assert.Contains("taaladvies", journey.Steps("Completed"));
        Assert.Contains("aanmelden-taal", journey.Steps("Open"));
        var language = await meryem.Get($"/api/v1/persons/{hanan}/language");
        Assert.Equal(("Municipality", "TaalPlus", "Veluwe Taal"), (language.Say("chooser"), language.Say("wish"), language.Say("offered")));
        (await participant.Open("/me/language")).ShouldSay("De gemeente biedt u les aan bij: Veluwe Taal");
        participant.Speak("ar");
        (await participant.Open("/me/language")).ShouldSay("تعرض عليك البلدية دروسا في: Veluwe Taal");
        await Settle(app, meryem, hanan);
        (await meryem.Open($"/persons/{hanan}/plan")).ShouldSay("Aanbod van taallessen: Veluwe Taal");
        (await Offer(meryem, hanan, "TwinLes")).ShouldBeOk();
        Assert.Equal("InRevision", (await meryem.Get($"/api/v1/persons/{hanan}/plan")).Say("state"));
        (await meryem.Open($"/persons/{hanan}/plan")).ShouldSay("Aanbod van taallessen: Veluwe Taal");
    }

    [Theory, OnBothDatabases, Then("S-072", 5)]
    public async Task S072_the_report_shows_the_share_that_follows_the_advice(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        (await karin.Open("/team")).ShouldSay("Er is nog geen keuze na een advies vastgelegd");
        var household = await meryem.AzizAreLinked();
        await Prepare(meryem, household[0], "wi2021");
        await Prepare(meryem, household[1], "wi2013");

        await Choose(meryem, household[0], "Veluwe Taal");
        await Choose(meryem, household[1], "Veluwe Taal");
        await Choose(meryem, household[1], "TaalPlus");

        var told = await karin.Get("/api/v1/team/advice-followed");
        Assert.Equal((1, 2, 50), (told.GetProperty("followed").GetInt32(), told.GetProperty("asked").GetInt32(), told.GetProperty("percent").GetInt32()));
        (await karin.Open("/team")).ShouldSay("Van de 2 mensen met een advies kozen of wensten er 1 een school die is geadviseerd (50 %).");
    }

    /// <summary>Hanan (0) or Samir (1) of a household that came to live here, under an act, with a language test.</summary>
    private static async Task<Guid> Tested(Visitor meryem, string regime, int member)
    {
        var person = (await meryem.AzizAreLinked())[member];
        await Prepare(meryem, person, regime);
        return person;
    }

    private static async Task Prepare(Visitor meryem, Guid person, string regime)
    {
        await meryem.FillForm(person, "intake", ("legal-regime", regime));
        await meryem.RecordTest(person, "2026-12-15", "a1", "below-a1", "a1", "below-a1");
    }

    private static async Task Choose(Visitor meryem, Guid person, string school) => (await meryem.PostJson(
        $"/api/v1/persons/{person}/language-provider", new { advised = new[] { await School(meryem, "Veluwe Taal") }, chosen = await School(meryem, school) })).ShouldBeOk();

    private static async Task<Page> Offer(Visitor meryem, Guid person, string school) =>
        await meryem.PostJson($"/api/v1/persons/{person}/plan/lesson-offer", new { school = await School(meryem, school) });

    private static async Task<Guid> School(Visitor meryem, string name) =>
        (await meryem.Get("/api/v1/language-providers")).EnumerateArray().Single(school => school.Say("name") == name).GetProperty("id").GetGuid();

    private static async Task Settle(TestApp app, Visitor meryem, Guid person)
    {
        var talk = await meryem.PlanTalk(person, "Diagnosis", "2026-12-16", "diagnosegesprek");
        await app.MoveTo("2026-12-16");
        await meryem.HoldTalk(talk, "2026-12-16");
        (await meryem.PostJson($"/api/v1/persons/{person}/plan/goals", new { text = "A2 spreken", measure = "Toets", horizon = "Months", evaluateOn = "2027-06-04" })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/persons/{person}/plan/settled", new { version = (await meryem.Get($"/api/v1/persons/{person}/plan")).GetProperty("version").GetInt32() })).ShouldBeOk();
    }
}
