using System.Net;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Plans;

/// <summary>S-076: the diagnostic interview, then the support plan with goals.</summary>
public sealed class SupportPlanTests
{
    [Theory, OnBothDatabases]
    public async Task A_plan_without_goals_is_not_settled(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-05");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.DiagnosisHeld(app, hanan);
        var refused = await meryem.PostJson($"/api/v1/persons/{hanan}/plan/settled", new { version = 0 });
        Assert.Equal("plans.no-goals", refused.ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
    }

    [Theory, OnBothDatabases, Then("S-076", 1)]
    public async Task S076_before_the_talk_the_plan_cannot_be_settled_and_after_it_it_can(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-05");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.AddGoals(hanan);

        var early = await (await meryem.Open($"/persons/{hanan}/plan")).Form("Stel het plan vast").Submit();

        early.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Eerst moet dit klaar zijn: Gesprek over uw leven en werk");
        Assert.Equal("Draft", (await meryem.Plan(hanan)).GetProperty("state").GetString());
        await meryem.DiagnosisHeld(app, hanan);
        (await (await meryem.Open($"/persons/{hanan}/plan")).Form("Stel het plan vast").Submit()).ShouldBeOk().ShouldSay("Het plan is vastgesteld");
        Assert.Equal("Settled", (await meryem.Plan(hanan)).GetProperty("state").GetString());
        Assert.Contains("ondersteuningsplan", (await meryem.Journey(hanan)).Steps("Completed"));
    }

    [Theory, OnBothDatabases, Then("S-076", 2)]
    public async Task S076_each_goal_has_a_horizon_an_owner_a_measure_and_an_evaluation_date(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-07");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();

        var empty = await (await meryem.Open($"/persons/{hanan}/plan/goals")).Form("Bewaar het doel").Submit();
        empty.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Vul het doel in").ShouldSay("Vul in wanneer het doel is gehaald")
            .ShouldSay("Kies de termijn").ShouldSay("Vul een dag na vandaag in");
        (await (await meryem.Open($"/persons/{hanan}/plan/goals")).Form("Bewaar het doel").Fill("Doel", "A2 spreken").Fill("Wanneer is het gehaald", "Toets op A2")
            .Choose("Termijn", "Komende maanden").Fill("Wie zorgt ervoor", "Meryem Aslan, Zuiderzicht").Fill("Terugkijken op", "2027-06-04").Submit()).ShouldBeOk();

        var goal = (await meryem.Plan(hanan)).GetProperty("goals").EnumerateArray().Single();
        Assert.Equal(("A2 spreken", "Toets op A2", "Months", "2027-06-04"), (Text(goal, "text"), Text(goal, "measure"), Text(goal, "horizon"), Text(goal, "evaluateOn")));
        Assert.Equal(await app.Account("meryem-aslan"), goal.GetProperty("owner").GetGuid());
        (await meryem.Open($"/persons/{hanan}/plan")).ShouldSay("Gehaald als: Toets op A2").ShouldSay("Meryem Aslan, terugkijken op 4 juni 2027");
    }

    [Theory, OnBothDatabases, Then("S-076", 3)]
    public async Task S076_topics_that_were_not_discussed_are_listed_local_ones_too(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-05");
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        (await (await ruben.Open("/admin/interview-topics")).Form("Voeg toe").Fill("Onderwerp", "Fietsen in de stad").Submit()).ShouldBeOk();
        var hanan = await meryem.HananIsLinked();
        await meryem.DiagnosisHeld(app, hanan);

        Assert.Equal(["Beroep", "Kinderen", "Ouders en familie", "Gezondheid", "Hulpvragen en wensen", "Fietsen in de stad"], (await meryem.Open($"/persons/{hanan}/plan")).All("ul.not-discussed > li"));
        await meryem.FillForm(hanan, "diagnosis", ("occupation-before", "lerares"), ("children-situation", "Lina gaat naar groep 1"));
        await (await meryem.Open($"/persons/{hanan}/plan")).Form("Bewaar").Tick("Fietsen in de stad").Tick("Gezondheid").Submit();

        Assert.Equal(["Ouders en familie", "Hulpvragen en wensen"], (await meryem.Open($"/persons/{hanan}/plan")).All("ul.not-discussed > li"));
        Assert.Equal(2, (await meryem.Plan(hanan)).GetProperty("notDiscussed").GetArrayLength());
    }

    [Theory, OnBothDatabases, Then("S-076", 4)]
    public async Task S076_the_participant_reads_it_in_Dutch_and_Arabic_and_agrees_or_remarks(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-05");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");
        (await participant.Open("/me/plan")).ShouldSay("U hebt nog geen plan");
        await meryem.AddGoals(hanan);
        await meryem.DiagnosisHeld(app, hanan);
        (await meryem.Settle(hanan)).ShouldBeOk();

        var page = await participant.Open("/me/plan");

        Assert.Equal(["Kan zich voorstellen", "تستطيع أن تقدم نفسها"], page.Document.QuerySelectorAll(".goals-side-by-side li:first-child h2").Select(h => h.TextContent));
        Assert.Equal("rtl", page.Document.QuerySelector(".goals-side-by-side [lang=ar]")!.GetAttribute("dir"));
        Assert.Contains("الأسابيع القادمة", page.Document.QuerySelector(".goals-side-by-side [lang=ar]")!.TextContent, StringComparison.Ordinal);
        page.ShouldSay("Komende weken").ShouldSay("Samen terugkijken").ShouldSay("29 januari 2027");
        (await page.Form("Verstuur").Choose("Bent u het eens met dit plan", "Er moet iets anders").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Schrijf wat er anders moet");
        (await page.Form("Verstuur").Choose("Bent u het eens met dit plan", "Er moet iets anders").Fill("Wat moet er anders", "أريد دروسا في المساء").Submit()).ShouldBeOk();
        (await meryem.Open($"/persons/{hanan}/plan")).ShouldSay("Heeft een opmerking, 7 januari 2027").ShouldSay("أريد دروسا في المساء");
        (await (await participant.Open("/me/plan")).Form("Verstuur").Choose("Bent u het eens met dit plan", "Ja, ik ben het eens").Submit()).ShouldBeOk().ShouldSay("U bent het eens met dit plan");
        (await meryem.Open($"/persons/{hanan}/plan")).ShouldSay("Akkoord op 7 januari 2027");
    }

    [Theory, OnBothDatabases, Then("S-076", 5)]
    public async Task S076_health_lines_stay_in_their_own_rubric(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-05");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "willemijn-vos", "WC");
        await app.Involve(meryem, hanan, "daan-mulder", "JC");
        await meryem.DiagnosisHeld(app, hanan);
        await meryem.FillForm(hanan, "diagnosis", ("health-worry", "Qrugklachtenqx"), ("health-influences-plan", "yes"));
        await meryem.AddGoals(hanan);
        (await meryem.Settle(hanan)).ShouldBeOk();

        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Qrugklachtenqx");
        foreach (var (persona, role) in new[] { ("meryem-aslan", "RG"), ("willemijn-vos", "WC"), ("daan-mulder", "JC") })
        {
            using var reader = await app.As(persona, role: role);
            (await reader.Open($"/persons/{hanan}/plan")).ShouldBeOk().ShouldSay("A2 spreken").ShouldNotHold("Qrugklachtenqx");
            (await reader.Open($"/api/v1/persons/{hanan}/plan")).ShouldBeOk().ShouldNotHold("Qrugklachtenqx");
            (await reader.Open($"/persons/{hanan}/plan")).ShouldNotHold("Gezondheid</li>");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Two_people_who_edit_the_same_goal_both_see_what_the_other_wrote(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-07");
        using var meryem = await app.As("meryem-aslan");
        using var willemijn = await app.As("willemijn-vos", role: "WC");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "willemijn-vos", "WC");
        await meryem.AddGoals(hanan);
        var id = (await meryem.Plan(hanan)).GetProperty("goals").EnumerateArray().First().GetProperty("id").GetGuid();
        var (hers, mine) = (await willemijn.Open($"/persons/{hanan}/plan/goals/{id}"), await meryem.Open($"/persons/{hanan}/plan/goals/{id}"));
        (await hers.Form("Bewaar het doel").Fill("Doel", "Kan zich voorstellen aan de buren").Submit()).ShouldBeOk();

        var second = await mine.Form("Bewaar het doel").Fill("Doel", "Kan zich voorstellen op school").Submit();

        second.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Willemijn Vos heeft dit doel intussen veranderd").ShouldSay("Kan zich voorstellen aan de buren");
        Assert.Equal("Kan zich voorstellen op school", second.Form("Bewaar het doel").Value("Doel"));
        (await second.Form("Bewaar het doel").Submit()).ShouldBeOk().ShouldSay("Kan zich voorstellen op school");
    }

    [Theory, OnBothDatabases]
    public async Task Forty_goals_make_a_plan_and_the_next_version_says_what_changed_and_why(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-05");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.DiagnosisHeld(app, hanan);
        for (var i = 1; i <= 40; i++)
        {
            await meryem.AddGoal(hanan, $"Doel nummer {i:00}", "Months", "2027-06-04");
        }

        (await meryem.Settle(hanan)).ShouldBeOk();
        var first = (await meryem.Plan(hanan)).GetProperty("goals").EnumerateArray().First();
        (await meryem.PutJson($"/api/v1/persons/{hanan}/plan/goals/{first.GetProperty("id").GetGuid()}", new
        {
            text = Text(first, "text"),
            measure = "Iets anders",
            horizon = "Months",
            evaluateOn = "2027-07-02",
            version = 1,
            state = "Busy",
        })).ShouldBeOk();
        await meryem.AddGoal(hanan, "Fietsdiploma", "Weeks", "2027-02-05");

        var noReason = await meryem.Settle(hanan);
        Assert.Equal("plans.reason-missing", noReason.ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        (await meryem.Settle(hanan, "De lessen beginnen later.")).ShouldBeOk();

        var page = await meryem.Open($"/persons/{hanan}/plan");
        Assert.Equal(41, page.All(".goals > li").Count);
        page.ShouldSay("Waarom: De lessen beginnen later.");
        Assert.Equal(["Nieuw: Fietsdiploma", $"Veranderd: {Text(first, "text")} (Wanneer is het gehaald: was \"Te zien in de les\", nu \"Iets anders\"; Terugkijken op: was \"4 juni 2027\", nu \"2 juli 2027\"; Stand: was \"nog niet begonnen\", nu \"bezig\")"], page.All(".changes > li"));
        Assert.Equal([41, 40], (await meryem.Plan(hanan)).GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("goals").GetArrayLength()));
    }

    [Theory, OnBothDatabases]
    public async Task A_diagnostic_interview_left_half_way_for_a_day_is_there_the_next_day(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-07");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await (await meryem.Open($"/persons/{hanan}/forms/diagnosis")).Form("Ga later verder").Fill("Beroep van vroeger", "lerares").Submit();
        (await meryem.Open($"/persons/{hanan}")).ShouldNotHold("lerares");
        await app.MoveTo("2027-01-08");

        var form = (await meryem.Open($"/persons/{hanan}/forms/diagnosis")).ShouldSay("Je bent verder waar je op 7 januari was gebleven").Form("Bewaar");

        Assert.Equal("lerares", form.Value("Beroep van vroeger"));
        (await form.Submit()).ShouldBeOk();
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("lerares");
    }

    private static string? Text(JsonElement goal, string field) => goal.GetProperty(field).GetString();
}
