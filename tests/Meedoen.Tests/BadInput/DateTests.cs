using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.BadInput;

/// <summary>Dates in the future of what cannot be in the future yet, and the other way round.</summary>
public sealed class DateTests
{
    [Theory, OnBothDatabases]
    public async Task A_conversation_held_tomorrow_is_not_recorded_and_the_report_stays_on_the_page(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var talk = await meryem.Planned("2026-11-23");

        var refused = await (await meryem.Open(talk)).Form("Bewaar het verslag").Fill("Dag van het gesprek", "2026-11-24").Fill("Verslag", "Over de kinderen").Submit();

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies vandaag of eerder");
        Assert.Equal("Over de kinderen", refused.Form("Bewaar het verslag").Value("Verslag"));
        Assert.Equal("Planned", (await meryem.Get("/api/v1" + talk)).GetProperty("summary").GetProperty("state").GetString());
        (await refused.Form("Bewaar het verslag").Fill("Dag van het gesprek", "2026-11-23").Submit()).ShouldBeOk().ShouldSay("Over de kinderen");
    }

    [Theory, OnBothDatabases]
    public async Task A_conversation_is_not_planned_in_the_past_nor_at_a_day_that_is_none(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var form = await meryem.PlanForm(await meryem.Jallow(), on: "2026-11-20");

        var refused = (await form.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies vandaag of later");
        var none = await refused.Form("Plan het gesprek").Fill("Dag", "2026-02-31").Submit();

        none.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Dit is niet te lezen");
        Assert.Equal(("2026-02-31", "Stadhuis, kamer 3"), (none.Form("Plan het gesprek").Value("Dag"), none.Form("Plan het gesprek").Value("Plaats")));
        (await none.Form("Plan het gesprek").Fill("Dag", "2026-11-26").Submit()).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_arrives_nor_is_born_tomorrow(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        var place = await meryem.Municipality(Arriving.Veluwestad);

        await Refused(meryem, $"/api/v1/persons/{fatou}/settle", new { municipality = place, on = "2026-11-24" }, "journeys.date-in-future", "on");
        await Refused(meryem, $"/api/v1/persons/{fatou}/link", new { municipality = place, on = "2026-11-24" }, "journeys.date-in-future", "on");
        await Refused(meryem, "/api/v1/persons/expected", new { members = new[] { new { name = "Nieuw", relation = "Self", birthDate = "2026-11-24" } } }, "journeys.birth-date-in-future", "members[0].birthDate");
        await Refused(meryem, "/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nieuw", ["birth-date"] = "24-11-2026" } }, "dossiers.value-future", "birth-date");
        Assert.Single((await meryem.Get("/api/v1/persons/expected")).EnumerateArray());
    }

    [Theory, OnBothDatabases]
    public async Task A_birth_date_in_the_future_is_refused_at_its_field_and_the_rest_of_the_form_stays(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        var form = (await meryem.Open($"/persons/{fatou}/forms/intake")).Form("Bewaar").Set("birth-place", "Bij de rivier").Set("birth-date", "24-11-2030");

        var refused = await form.Submit();

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Bij de rivier", refused.Document.QuerySelector("[name=birth-place]")!.GetAttribute("value"));
        Assert.Equal("24-11-2030", refused.Document.QuerySelector("[name=birth-date]")!.GetAttribute("value"));
        Assert.DoesNotContain("Bij de rivier", (await meryem.Get($"/api/v1/persons/{fatou}")).ToString(), StringComparison.Ordinal);
    }

    private static async Task Refused(Visitor visitor, string path, object body, string code, string field)
    {
        var answer = (await visitor.PostJson(path, body)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var wrong = answer.Json.GetProperty("invalidParams")[0];
        Assert.Equal((code, field), (wrong.GetProperty("code").GetString(), wrong.GetProperty("name").GetString()));
        Assert.NotEqual("", wrong.GetProperty("reason").GetString());
    }
}
