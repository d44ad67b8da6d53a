using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>S-070: the routekaart, on a phone in Arabic and on paper in two languages.</summary>
public sealed class RouteCardTests
{
    private static readonly string[] FirstSteps = ["لقاء التعارف", "شرح خريطة طريقك", "اختبار اللغة", "اختيار مدرسة اللغة"];

    [Theory, OnBothDatabases, Then("S-070", 1), Then("S-070", 2), Then("S-070", 3)]
    public async Task S070_the_participant_sees_the_own_route_in_order_with_dates_the_place_and_who_helps(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        var (_, participant) = await AtLanguageTest(app);
        participant.Speak("ar");

        var card = (await participant.Open("/me/route")).ShouldBeOk();

        Assert.Equal("rtl", card.Document.DocumentElement.GetAttribute("dir"));
        var steps = card.All("ol.routemap-list ol li");
        Assert.Equal(FirstSteps, FirstSteps.Where(title => steps.Any(step => step.StartsWith(title, StringComparison.Ordinal))));
        var order = FirstSteps.Select(title => steps.ToList().FindIndex(step => step.StartsWith(title, StringComparison.Ordinal))).ToList();
        Assert.Equal(order.Order(), order);
        Assert.StartsWith("اختبار اللغة", Assert.Single(card.All("ol.routemap-list li[aria-current=step]")), StringComparison.Ordinal);
        Assert.Contains("2026", steps[order[2]], StringComparison.Ordinal);
        Assert.Contains("Meryem Aslan", steps[order[2]], StringComparison.Ordinal);
        card.ShouldSay("قم باختبار اللغة.");
        Assert.NotEmpty(card.Document.QuerySelectorAll("svg[role=img]"));
        participant.Dispose();
    }

    [Theory, OnBothDatabases, Then("S-070", 4), Then("S-070", 5)]
    public async Task S070_the_print_has_both_languages_and_no_colour_that_says_anything(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        var (hanan, participant) = await AtLanguageTest(app);
        participant.Dispose();
        using var meryem = await app.As("meryem-aslan");

        var sheet = (await meryem.Open($"/persons/{hanan}/route/print?language=ar")).ShouldBeOk();

        sheet.ShouldSay("Taaltoets").ShouldSay("اختبار اللغة").ShouldSay("Meryem Aslan");
        var drawing = Assert.Single(sheet.Document.QuerySelectorAll("svg.routemap--sheet"));
        var states = (await meryem.Journey(hanan)).GetProperty("steps").EnumerateArray().CountBy(s => s.GetProperty("state").GetString()!).ToDictionary();
        Assert.Equal(states["Completed"], drawing.QuerySelectorAll(".rm-tick").Length);
        Assert.Equal(states["Open"], drawing.QuerySelectorAll(".rm-heart").Length);
        Assert.Contains("U bent hier", drawing.TextContent, StringComparison.Ordinal);
        foreach (var paint in new[] { "fill=\"#", "stroke=\"#", "rgb(", "style=" })
        {
            Assert.DoesNotContain(paint, drawing.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases, Then("S-070", 6)]
    public async Task S070_a_skipped_step_is_shown_as_skipped(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        var (hanan, participant) = await AtLanguageTest(app);
        using var meryem = await app.As("meryem-aslan");
        var journey = await meryem.Journey(hanan);
        var id = journey.GetProperty("id").GetGuid();
        var step = journey.GetProperty("steps").EnumerateArray().First(s => s.GetProperty("skippable").GetBoolean()
            && s.GetProperty("state").GetString() is "Open" or "Planned");
        var (skipped, title) = (step.GetProperty("id").GetString(), step.GetProperty("title").GetString()!);
        var refused = await meryem.PostJson($"/api/v1/enrolments/{id}/steps/{skipped}/skip", new { });
        Assert.Equal("programmes.reason-required", refused.RefusalCode);
        var firm = await meryem.PostJson($"/api/v1/enrolments/{id}/steps/diagnosegesprek/skip", new { reason = new { code = "own-choice" } });
        Assert.Equal("programmes.not-skippable", firm.RefusalCode);

        (await meryem.PostJson($"/api/v1/enrolments/{id}/steps/{skipped}/skip", new { reason = new { code = "done-before" } })).ShouldBeOk();

        var card = await participant.Open("/me/route");
        Assert.Single(card.All("ol.routemap-list ol li"), line => line.StartsWith($"{title}: overgeslagen", StringComparison.OrdinalIgnoreCase));
        participant.Dispose();
    }

    /// <summary>Hanan was linked, had the introduction and the explanation of the route, and is at the language test.</summary>
    private static async Task<(Guid Hanan, Visitor Participant)> AtLanguageTest(TestApp app)
    {
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        (await meryem.Complete(await meryem.Journey(hanan), "kennismaking")).ShouldBeOk();
        await meryem.Link(hanan);
        (await meryem.Complete(await meryem.Journey(hanan), "routekaart")).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        return (hanan, await app.As("hanan-aziz"));
    }
}
