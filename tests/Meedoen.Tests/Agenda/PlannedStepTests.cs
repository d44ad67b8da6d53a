using System.Net;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Agenda;

/// <summary>A step that a conversation does: Vandaag says what is to be done about it, as the agreement stands.</summary>
public sealed class PlannedStepTests
{
    private const string Step = "Kennismakingsgesprek";

    [Theory, OnBothDatabases]
    public async Task Vandaag_asks_to_plan_then_to_look_and_on_the_day_to_record(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        await app.MoveTo("2026-12-07");
        Assert.Equal("Plan het gesprek", await Asked(meryem));

        var talk = await meryem.PlanTalk(fatou, "Introduction", "2026-12-09", "kennismaking");
        Assert.Equal("Bekijk de route", await Asked(meryem));
        (await meryem.PostJson($"/api/v1/conversations/{talk}/moved", new { on = "2026-12-08", at = "10:00", minutes = 60, place = "Veluwestad", version = 0 }))
            .ShouldBe(HttpStatusCode.NoContent);
        await app.MoveTo("2026-12-08");
        Assert.Equal(("Leg het gesprek vast", $"/conversations/{talk}"), Read(await Line(meryem)));

        (await meryem.PostJson($"/api/v1/conversations/{talk}/cancelled", new { version = 1 })).ShouldBe(HttpStatusCode.NoContent);
        Assert.Equal("Plan het gesprek", await Asked(meryem));
    }

    [Theory, OnBothDatabases]
    public async Task The_page_of_the_step_shows_the_conversation_that_is_planned_and_else_asks_to_plan_one(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        var path = $"/persons/{fatou}/route/{(await meryem.Journey(fatou)).GetProperty("id").GetGuid()}/steps/kennismaking";
        Assert.Contains("Plan het gesprek", (await meryem.Open(path)).ShouldBeOk().All("a"));

        var talk = await meryem.PlanTalk(fatou, "Introduction", "2026-12-09", "kennismaking");
        var planned = (await meryem.Open(path)).ShouldBeOk().ShouldSay("Het gesprek is op woensdag 9 december 2026.");
        Assert.DoesNotContain("Plan het gesprek", planned.All("a"));
        Assert.Equal($"/conversations/{talk}", (await planned.Follow("Bekijk het gesprek")).ShouldBeOk().Url.AbsolutePath);
        await app.MoveTo("2026-12-09");
        Assert.Equal($"/conversations/{talk}", (await (await meryem.Open(path)).Follow("Leg het gesprek vast")).ShouldBeOk().Url.AbsolutePath);

        (await meryem.PostJson($"/api/v1/conversations/{talk}/cancelled", new { version = 0 })).ShouldBe(HttpStatusCode.NoContent);
        Assert.Contains("Plan het gesprek", (await meryem.Open(path)).All("a"));
    }

    [Theory, OnBothDatabases]
    public async Task A_conversation_without_the_participant_leaves_the_step_to_be_planned_again(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-02");
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        var talk = await meryem.PlanTalk(fatou, "Introduction", "2026-12-02", "kennismaking");
        await app.MoveTo("2026-12-14");
        Assert.Equal("Leg het gesprek vast", await Asked(meryem));

        (await meryem.PostJson($"/api/v1/conversations/{talk}/held", new { heldOn = "2026-12-02", participantPresent = false, version = 0 })).ShouldBeOk();

        Assert.Equal("Plan het gesprek", await Asked(meryem));
    }

    [Theory, OnBothDatabases]
    public async Task A_conversation_does_no_step_of_somebody_elses_journey(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var (fatou, hanan) = (await meryem.Jallow(), (await meryem.Aziz())[0]);
        var enrolment = (await meryem.Journey(hanan)).GetProperty("id").GetGuid();

        var refused = await meryem.PostJson($"/api/v1/persons/{fatou}/conversations", new
        {
            kind = "Introduction",
            on = "2026-12-02",
            at = "10:00",
            minutes = 60,
            place = "Veluwestad",
            enrolment,
            step = "kennismaking",
        });

        refused.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>What the line of the step asks to do.</summary>
    private static async Task<string> Asked(Visitor meryem) => Read(await Line(meryem)).Do;

    private static (string Do, string Href) Read(JsonElement line) => (line.GetProperty("do").GetString()!, line.GetProperty("href").GetString()!);

    /// <summary>The line of the step; the conversation has one of its own.</summary>
    private static async Task<JsonElement> Line(Visitor meryem) => (await meryem.Get("/api/v1/today")).EnumerateArray()
        .SelectMany(section => section.GetProperty("items").EnumerateArray()).Single(item => item.GetProperty("what").GetString() == Step);
}
