using System.Net;
using Meedoen.Letters;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Law;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Letters;

/// <summary>Enforcement with care: one step at a time, each by a person, two for a fine, and nothing that courts block.</summary>
public sealed class EnforcementTests
{
    private static readonly Dictionary<string, string> Warning = new()
    {
        ["tried"] = "Wij belden twee keer.",
        ["on"] = "2026-12-01",
        ["at"] = "10:00",
        ["place"] = "gemeentehuis",
    };

    [Theory, OnBothDatabases]
    public async Task A_fine_comes_after_a_warning_a_view_and_two_people_and_the_participant_is_told_in_plain_words(DatabaseKind database)
    {
        await using var app = await Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var hanan = await meryem.FamilyMigrant();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        var id = await meryem.BeginCase(hanan);

        Assert.Equal("letters.step-not-now", (await meryem.SendLetter(await meryem.DraftFor(hanan, "fine-intention", id))).RefusalCode);
        await meryem.FillAndSendOk(await meryem.DraftFor(hanan, "no-show-warning", id), Warning);
        using var reader = await app.As("hanan-aziz");
        (await reader.Open("/me/letters")).ShouldSay("Er is geen boete");
        await app.MoveTo("2026-12-02");
        (await meryem.CaseStep(hanan, new { step = "MissAgain", on = "2026-12-01", note = "Weer niet gekomen." })).ShouldBeOk();
        var intention = await meryem.DraftFor(hanan, "fine-intention", id);
        await meryem.FillAndSendOk(intention, new() { ["facts"] = "Twee keer niet gekomen.", ["until"] = "2026-12-16" });
        (await (await reader.Open($"/me/letters/{intention}")).ShouldSay("boete van € 250").Form("Verstuur mijn verhaal").Fill("Uw verhaal", "Ik was ziek.").Submit())
            .ShouldBeOk().ShouldSay("Dit hebt u verteld").ShouldSay("Ik was ziek.");
        (await meryem.CaseStep(hanan, new { step = "Hear", note = "Hanan was ziek, zonder briefje." })).ShouldBeOk();
        (await meryem.CaseStep(hanan, new { step = "Propose", blame = "Normal", note = "De reden is gewogen." })).ShouldBeOk();

        (await karin.Open("/today")).ShouldSay("Er ligt een voorstel voor een boete");
        (await meryem.CaseStep(hanan, new { step = "Agree" })).ShouldBe(HttpStatusCode.Forbidden);
        var decision = await meryem.DraftFor(hanan, "fine-decision", id);
        Assert.Equal("letters.step-not-now", (await meryem.SendLetter(decision)).RefusalCode);
        (await (await karin.Open($"/persons/{hanan}/enforcement")).ShouldSay("250 euro").Form("Zet de stap").Choose("Welke stap", "Ik ben het eens met het voorstel").Submit()).ShouldBeOk();
        (await meryem.SendLetter(decision)).ShouldBeOk();

        (await meryem.Open($"/letters/{decision}")).ShouldSay("een boete te geven van € 250").ShouldSay("kunt u bezwaar maken").ShouldSay("Ik was ziek.");
        var events = (await meryem.Get($"/api/v1/persons/{hanan}/terms")).GetProperty("events").EnumerateArray().Select(one => one.Say("kind")).ToList();
        foreach (var kind in new[] { "intake-warning", "fine", "decision" })
        {
            Assert.Single(events, kind);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_courts_block_is_not_proposed_and_the_page_says_why(DatabaseKind database)
    {
        await using var app = await Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        var id = await meryem.BeginCase(hanan);
        await meryem.FillAndSendOk(await meryem.DraftFor(hanan, "no-show-warning", id), Warning);
        await app.MoveTo("2026-12-02");
        (await meryem.CaseStep(hanan, new { step = "MissAgain", on = "2026-12-01", note = "Weer niet gekomen." })).ShouldBeOk();

        var refused = await meryem.FillAndSend(await meryem.DraftFor(hanan, "fine-intention", id), new() { ["facts"] = "x", ["until"] = "2026-12-16" });

        Assert.Contains("letters.courts-block", refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Body, StringComparison.Ordinal);
        (await meryem.Open($"/persons/{hanan}/enforcement")).ShouldSay("Een boete kan nu niet").ShouldSay("HvJ EU 4-2-2025").ShouldNotHold("Maak de brief: Wij denken na over een boete");
        (await meryem.CaseStep(hanan, new { step = "Review", note = "De jurist: bewezen en aanhoudend." })).ShouldBeOk();
        Assert.Equal(250, (await meryem.Case(hanan)).GetProperty("amount").GetInt32());
        (await meryem.CaseStep(hanan, new { step = "Stop", note = "Toch niet." })).ShouldBeOk();
        Assert.Equal(("Closed", "false"), ((await meryem.Case(hanan)).Say("state"), (await meryem.Case(hanan)).GetProperty("isFined").GetRawText()));
    }

    [Theory, OnBothDatabases]
    public async Task Blame_and_cap_decide_the_amount_and_without_blame_there_is_no_fine(DatabaseKind database)
    {
        await using var app = await Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var hanan = await meryem.FamilyMigrant();
        var id = await meryem.BeginCase(hanan, "Conduct");
        await meryem.FillAndSendOk(await meryem.DraftFor(hanan, "conduct-warning", id), new() { ["facts"] = "Niet op de les.", ["next"] = "Maandag weer." });
        await app.MoveTo("2026-12-02");
        (await meryem.CaseStep(hanan, new { step = "MissAgain", on = "2026-12-01", note = "Weer niet op de les." })).ShouldBeOk();
        var intention = await meryem.DraftFor(hanan, "fine-intention", id);
        Assert.Equal("letters.view-days", (await meryem.FillAndSend(intention, new() { ["facts"] = "Twee keer.", ["until"] = "2026-12-15" })).RefusalCode);
        await meryem.FillAndSendOk(intention, new() { ["facts"] = "Twee keer.", ["until"] = "2026-12-16" });
        Assert.Equal("letters.view-time", (await meryem.CaseStep(hanan, new { step = "NoView", note = "Er kwam geen reactie." })).RefusalCode);
        await app.MoveTo("2026-12-17");
        (await meryem.CaseStep(hanan, new { step = "NoView", note = "Er kwam geen reactie." })).ShouldBeOk();

        Assert.Equal("letters.no-fine-left", (await meryem.CaseStep(hanan, new { step = "Propose", blame = "None", note = "x" })).RefusalCode);
        Assert.Equal("letters.blame-missing", (await meryem.CaseStep(hanan, new { step = "Propose", note = "x" })).RefusalCode);
        (await meryem.CaseStep(hanan, new { step = "Propose", blame = "Gross", note = "Grof." })).ShouldBeOk();
        Assert.Equal(37, (await meryem.Case(hanan)).GetProperty("proposed").GetInt32());
        (await karin.PostJson($"/api/v1/enforcement/{id}/steps", new { step = "TurnDown", version = (await meryem.Case(hanan)).GetProperty("version").GetInt32(), note = "Te streng." })).ShouldBeOk();
        (await meryem.CaseStep(hanan, new { step = "Propose", blame = "Reduced", note = "Minder." })).ShouldBeOk();
        Assert.Equal(12, (await meryem.Case(hanan)).GetProperty("proposed").GetInt32());
        await meryem.FillAndSendOk(await meryem.DraftFor(hanan, "no-fine-decision", id), new() { ["reasons"] = "Er waren zorgen.", ["next"] = "Een nieuwe afspraak." });
        (await meryem.Open($"/persons/{hanan}/enforcement")).ShouldSay("Klaar, zonder boete");
    }

    [Theory, OnBothDatabases]
    public async Task The_intake_is_fined_at_most_twice(DatabaseKind database)
    {
        await using var app = await Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.FamilyMigrant();
        await meryem.Note(hanan, new { kind = "fine", on = "2026-10-05", code = "22", number = 250 });
        var id = await meryem.BeginCase(hanan);
        await meryem.FillAndSendOk(await meryem.DraftFor(hanan, "no-show-warning", id), Warning);
        await app.MoveTo("2026-12-02");
        (await meryem.CaseStep(hanan, new { step = "MissAgain", on = "2026-12-01", note = "Weer niet gekomen." })).ShouldBeOk();

        Assert.Equal(250, (await meryem.Case(hanan)).GetProperty("amount").GetInt32());
        await meryem.Note(hanan, new { kind = "fine", on = "2026-11-05", code = "22", number = 250 });
        Assert.Equal(0, (await meryem.Case(hanan)).GetProperty("amount").GetInt32());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await meryem.FillAndSend(await meryem.DraftFor(hanan, "fine-intention", id), new() { ["facts"] = "x", ["until"] = "2026-12-16" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_approach_without_obligation_has_no_pages_about_enforcement(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, tenants: ["amstelmeer"]);
        using var lotte = await app.As("lotte-prins", "amstelmeer");
        var person = (await lotte.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Karimi" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await lotte.PostJson($"/api/v1/persons/{person}/enrolments", new { template = "die-ikwerk", liftReason = "circumstances" })).ShouldBeOk();

        (await lotte.Open($"/persons/{person}/letters")).ShouldBeOk().ShouldNotHold("Handhaven").ShouldSay("Bezwaar");
        (await lotte.Open($"/persons/{person}/enforcement")).ShouldBe(HttpStatusCode.NotFound);
        (await lotte.PostJson($"/api/v1/persons/{person}/enforcement", new { ground = "Intake", on = "2026-11-20", happened = "x" })).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_is_begun_with_a_day_and_facts_and_only_one_at_a_time(DatabaseKind database)
    {
        await using var app = await Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.FamilyMigrant();

        (await (await meryem.Open($"/persons/{hanan}/enforcement")).ShouldSay("Er loopt niets").Form("Leg vast").Submit())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies waar het om gaat").ShouldSay("Schrijf op wat er is gebeurd");
        await meryem.BeginCase(hanan);
        Assert.Equal("letters.case-open", (await meryem.PostJson($"/api/v1/persons/{hanan}/enforcement", new { ground = "Intake", on = "2026-11-20", happened = "x" })).RefusalCode);
        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("Nietgekomenqx"));
        await app.Involve(meryem, hanan, "theo-brands", "IC");
        using var theo = await app.As("theo-brands");
        (await theo.Open($"/api/v1/persons/{hanan}/enforcement")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<TestApp> Start(DatabaseKind database) =>
        TestApp.Start(database, configure: builder => builder.Services.AddSingleton(new PdfOptions { Chromium = "none" }));
}
