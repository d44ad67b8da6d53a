using System.Net;
using Meedoen.Dossiers;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.OwnQuestions;

/// <summary>What no municipality may add: special data outside its rubric, numbers, purposes and bases that the standard does not have there.</summary>
public sealed class FloorTests
{
    [Theory, OnBothDatabases]
    public async Task What_the_law_keeps_out_is_refused_with_its_reason(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        foreach (var (subject, label, says) in new[]
        {
            ("Health", "Hoe gaat het", "Gezondheid hoort alleen bij het onderwerp gezondheid"),
            ("Belief", "Wat vindt u", "mag een gemeente voor dit werk niet vragen"),
            ("Criminal", "Wat was er", "Straf en justitie mogen niet"),
            ("Number", "Welk nummer", "Een nummer uit de wet"),
            ("Ordinary", "Gebruikt u medicijnen", "In de vraag staat \"medicijnen\""),
            ("Ordinary", "Uw BSN", "In de vraag staat \"bsn\""),
            ("Ordinary", "Gaat u naar de moskee?", "In de vraag staat \"moskee\""),
            ("Ordinary", "Strafblad bekend", "In de vraag staat \"strafblad\""),
            ("Ordinary", "Woonvorm", "Meedoen vraagt \"Dagelijkse zaken regelen\" hier al"),
        })
        {
            var asked = label == "Woonvorm" ? "dagelijkse zaken regelen" : label;
            var page = (await ruben.NewQuestion()).Ticked("Subject", subject);
            var refused = await page.Form(Asking.Look).Set("LabelDutch", asked).Set("LabelEnglish", "Something").Set("Type", "Text").Submit();
            refused.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(says);
            Assert.Equal(asked, refused.Form(Asking.Look).Value("Vraag in het Nederlands"));
        }

        foreach (var type in new[] { "Bsn", "VNumber", "CodeTable", "Nothing" })
        {
            (await Post(ruben, "R9", ("Type", type))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies een soort antwoord");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ruben.Open("/admin/own-questions/question?rubric=R15")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(ruben, "R15", ("Type", "Text"))).Status);
        (await ruben.Open("/admin/own-questions")).ShouldSay("Er zijn nog geen eigen vragen");
    }

    [Theory, OnBothDatabases]
    public async Task A_question_about_health_keeps_the_basis_of_the_law_and_is_sealed(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var page = (await ruben.NewQuestion("R7", "diagnosis", "diagnosis.health", basis: null)).Ticked("Subject", "Health").ShouldSay("Wet inburgering 2021 art. 37, AVG art. 9 lid 2 onder b");
        Assert.Null(page.Document.QuerySelector("input[value=placement]"));
        var preview = (await page.Form(Asking.Look).Set("LabelDutch", "Slaapt goed").Set("LabelEnglish", "Sleeps well").Set("Type", "Text").Submit()).ShouldBeOk();
        preview.ShouldSay("Klantmanager").ShouldNotHold("Taalaanbieder").ShouldNotHold("Werkgever").ShouldNotHold("Consulent werk");
        (await preview.Form(Asking.Save).Submit()).ShouldBeOk();
        await meryem.FillForm(hanan, "diagnosis", ("x-zuiderzicht-slaapt-goed", "Drie uur per nacht"));
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Drie uur per nacht");
        var key = app.Services.GetRequiredService<DictionaryInForce>().Of(app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!).Find("x-zuiderzicht-slaapt-goed")!;
        Assert.True(key.Encrypted);
        Assert.Equal(["Wet inburgering 2021 art. 37", "AVG art. 9 lid 2 onder b"], key.LegalBasis);
        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("Drie uur per nacht"));
    }

    [Theory, OnBothDatabases]
    public async Task Well_being_stays_voluntary_with_consent_and_only_in_its_own_form(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var page = (await ruben.NewQuestion("R13", "well-being", "well-being.you", basis: null)).Ticked("Subject", "Health").ShouldSay("Zolang u het goed vindt");
        Assert.Null(page.Document.QuerySelector("[name=RequiredFor]"));
        Assert.Equal(["well-being.people", "well-being.you"], page.Document.QuerySelectorAll("[name=AskedIn]").Select(box => box.GetAttribute("value")).Order());
        var forced = await page.Form(Asking.Look).Set("LabelDutch", "Lacht vaak").Set("LabelEnglish", "Laughs often").Set("LabelArabic", "سؤال").Set("Type", "Text").Set("RequiredFor", "well-being").Submit();
        forced.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("bij welzijn niets: dat is altijd vrijwillig");
    }

    [Theory, OnBothDatabases]
    public async Task Purposes_bases_and_forms_outside_the_rubric_do_not_count(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var bare = await Post(ruben, "R9", ("Type", "Text"), ("Subject", "Ordinary"), ("LabelDutch", "Balkon"), ("LabelEnglish", "Balcony"), ("Purposes", "statistics"), ("LegalBasis", "UAVG art. 33"), ("AskedIn", "well-being.you"), ("From", "2026-11-23"));
        bare.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies ten minste één doel").ShouldSay("Kies ten minste één artikel").ShouldSay("Kies ten minste één formulier");
        var other = (await ruben.NewQuestion()).Ticked("AskedIn", "support-plan.direction");
        (await other.Form(Asking.Look).Set("LabelDutch", "Balkon").Set("LabelEnglish", "Balcony").Set("Type", "Text").Submit())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Het formulier \"Ondersteuningsplan\" is voor: Plan maken");
    }

    [Theory, OnBothDatabases]
    public async Task A_citizen_service_number_is_not_taken_as_an_answer(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await ruben.AskLine("Naam van de buren", "R9", "guidance", "home-visit.address", "Participatiewet art. 7");
        Task<Page> Answer(string text) => meryem.PostJson($"/api/v1/persons/{hanan}/forms/home-visit", new { typed = new Dictionary<string, string[]> { ["x-zuiderzicht-naam-van-de-buren"] = [text] } });
        Assert.Equal("dossiers.value-holds-bsn", (await Answer("buur 1112.22.333 zegt hallo")).RefusalCode);
        Assert.Equal("dossiers.value-holds-bsn", (await Answer("111222333")).RefusalCode);
        (await Answer("nummer 111222334, tel 0600000012")).ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Sends what no page offers, with the mark of a page.</summary>
    private static async Task<Page> Post(Visitor ruben, string rubric, params (string Name, string Value)[] fields)
    {
        var page = await ruben.Open("/admin/own-questions/question?rubric=R9");
        var marks = page.Document.QuerySelectorAll("main input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Where(input => input.Item1.StartsWith('_'));
        return await ruben.Post("/admin/own-questions/question?rubric=" + rubric, [.. fields, .. marks.DistinctBy(mark => mark.Item1)]);
    }
}
