using System.Net;
using System.Text;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>S-073: the competence questionnaire and its report.</summary>
public sealed class CompetenceReportTests
{
    private const string Report = """
        soort;omschrijving;datum
        gedaan;Zeven jaar voor de klas gestaan;2026-12-16
        kan;"Rustig uitleggen, ook met een tolk";2026-12-16
        moeite;Nederlands schrijven;2026-12-16
        """;

    [Theory, OnBothDatabases, Then("S-073", 1), Then("S-073", 2)]
    public async Task S073_three_kinds_of_items_have_source_and_date_and_the_pdf_is_a_document(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-16");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.MoveTo("2026-12-18");
        var pdf = Pdf();

        var done = await (await meryem.Open($"/persons/{hanan}/competence")).Form("Lees in")
            .Attach("Gegevens van het rapport", "rapport.csv", Encoding.UTF8.GetBytes(Report), "text/csv").Attach("Rapport als PDF", "rapport.pdf", pdf, "application/pdf").Submit();

        done.ShouldBeOk().ShouldSay("Het rapport is ingelezen");
        var groups = (await meryem.Get($"/api/v1/persons/{hanan}/competences")).EnumerateArray().ToList();
        Assert.Equal(["competence-done", "competence-can", "competence-hard"], groups.Select(g => g.GetProperty("key").GetString()!));
        var items = groups.Select(g => g.GetProperty("items").EnumerateArray().Single()).ToList();
        Assert.Equal(["Zeven jaar voor de klas gestaan", "Rustig uitleggen, ook met een tolk", "Nederlands schrijven"], items.Select(i => i.GetProperty("value").GetString()!));
        Assert.All(items, i => Assert.Equal(("Test", "2026-12-16"), (i.GetProperty("source").GetString(), i.GetProperty("validFrom").GetString())));
        done.ShouldSay("Uit een toets of rapport, geldt sinds 16 december 2026");
        var document = (await meryem.Get($"/api/v1/persons/{hanan}/documents")).EnumerateArray().Single();
        Assert.Equal(pdf, (await meryem.Open($"/api/v1/documents/{document.GetProperty("id").GetGuid()}/versions/1")).ShouldBeOk().Bytes);
        Assert.Contains("competentievragenlijst", (await meryem.Journey(hanan)).Steps("Completed"));
    }

    [Theory, OnBothDatabases, Then("S-073", 4)]
    public async Task S073_without_a_result_the_step_stays_open_and_the_home_visit_shows_that_the_report_is_missing(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var talk = await meryem.PlanTalk(hanan, "Other", "2026-12-16", "competentievragenlijst");
        await app.MoveTo("2026-12-16");
        await meryem.HoldTalk(talk, "2026-12-16");

        Assert.Contains("competentievragenlijst", (await meryem.Journey(hanan)).Steps("Open"));
        (await meryem.Open($"/persons/{hanan}/preconditions")).ShouldSay("Rapport ontbreekt");

        (await meryem.PostJson($"/api/v1/persons/{hanan}/competence-report", new { data = Encoding.UTF8.GetBytes(Report) })).ShouldBeOk();
        (await meryem.Open($"/persons/{hanan}/preconditions")).ShouldNotHold("Rapport ontbreekt");
        Assert.Contains("competentievragenlijst", (await meryem.Journey(hanan)).Steps("Completed"));
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_columns_wrong_rows_and_a_pdf_that_is_none_get_clear_answers_and_nothing_is_saved(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-16");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var form = () => meryem.Open($"/persons/{hanan}/competence");

        var columns = await (await form()).Form("Lees in").Attach("Gegevens van het rapport", "r.csv", "naam;waarde\nx;y"u8.ToArray()).Submit();
        columns.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Deze kolommen worden gelezen: soort, omschrijving, datum. In het bestand staan: naam, waarde.");
        var rows = await (await form()).Form("Lees in")
            .Attach("Gegevens van het rapport", "r.csv", "soort,omschrijving,datum\nkan,Koken,2026-12-16\nleuk,Zingen,\nkan,,2030-01-01"u8.ToArray())
            .Attach("Rapport als PDF", "r.pdf", "%PDF-1.7 maar verder niets"u8.ToArray()).Submit();
        rows.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Regel 3: de soort \"leuk\" is niet bekend").ShouldSay("Regel 4: de omschrijving ontbreekt")
            .ShouldSay("Regel 4: de datum \"2030-01-01\"").ShouldSay("Dit is geen PDF die te openen is");
        var noText = await (await form()).Form("Lees in").Attach("Gegevens van het rapport", "r.csv", [0x50, 0x4B, 0x03, 0x04, 0xFF]).Submit();
        noText.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("geen leesbare tekst");

        Assert.All((await meryem.Get($"/api/v1/persons/{hanan}/competences")).EnumerateArray(), g => Assert.Equal(0, g.GetProperty("items").GetArrayLength()));
        Assert.Equal(0, (await meryem.Get($"/api/v1/persons/{hanan}/documents")).GetArrayLength());
    }

    [Theory, OnBothDatabases]
    public async Task The_same_report_again_adds_nothing_and_a_later_one_adds_what_is_new(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-16");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var first = new { data = Encoding.UTF8.GetBytes(Report) };
        (await meryem.PostJson($"/api/v1/persons/{hanan}/competence-report", first)).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/competence-report", first)).ShouldBeOk();
        var later = """{"reportedOn":"2026-12-15","items":[{"kind":"can","text":"Zingen"},{"kind":"hard","text":"Nederlands schrijven"}]}""";
        (await meryem.PostJson($"/api/v1/persons/{hanan}/competence-report", new { data = Encoding.UTF8.GetBytes(later) })).ShouldBeOk();

        var counts = (await meryem.Get($"/api/v1/persons/{hanan}/competences")).EnumerateArray().Select(g => g.GetProperty("items").GetArrayLength());
        Assert.Equal([1, 2, 1], counts);
    }

    private static byte[] Pdf()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        return builder.Build();
    }
}
