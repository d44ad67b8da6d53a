using System.Net;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>A test that was recorded wrongly is put right, and what follows from it with it.</summary>
public sealed class CorrectedTestTests
{
    [Theory, OnBothDatabases]
    public async Task A_mistyped_test_is_put_right_on_the_page_and_the_level_the_trend_and_the_advice_follow(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.RecordTest(hanan, "2026-12-01", "a1", "a1", "a1", "a1");
        await meryem.RecordTest(hanan, "2026-12-15", "b2", "a1", "a2", "a1");

        var form = (await (await meryem.Open($"/persons/{hanan}/language")).Follow("Verbeter, di 15 dec 2026")).ShouldBeOk().Form("Verbeter de toets");
        Assert.Equal(("2026-12-15", "b2", "latin"), (form.Value("Dag van de toets"), form.Value("luisteren"), form.Value("Lezen en schrijven")));
        (await form.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies wat er fout is");
        var saved = await form.Choose("Wat is er fout", "De uitslag of de dag is verkeerd overgenomen. Hieronder staat het goed.").Fill("luisteren", "A2").Submit();

        saved.ShouldBeOk().ShouldSay("De toets is verbeterd").ShouldSay("Toets op 15 december 2026: verkeerd overgenomen, verbeterd op 15 december 2026.");
        var language = await meryem.Get($"/api/v1/persons/{hanan}/language");
        Assert.Equal(["2026-12-15 A2", "2026-12-01 A1"], language.GetProperty("tests").EnumerateArray().Select(t => $"{t.GetProperty("testedOn").GetString()} {t.GetProperty("listening").GetString()}"));
        Assert.Equal(("A2", 1), Listening(language));
        var corrected = Assert.Single(language.GetProperty("corrected").EnumerateArray());
        Assert.Equal(language.GetProperty("tests")[0].GetProperty("id").GetGuid(), corrected.GetProperty("replacedBy").GetGuid());
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Een taaltoets is verbeterd").ShouldNotHold(">B2<");
    }

    [Theory, OnBothDatabases]
    public async Task A_result_of_somebody_else_goes_and_the_test_before_holds_again(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.RecordTest(hanan, "2026-12-01", "a1", "a1", "a1", "a1");
        await meryem.RecordTest(hanan, "2026-12-15", "c1", "c1", "c1", "c1");
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("C1");
        var wrong = (await meryem.Get($"/api/v1/persons/{hanan}/language")).GetProperty("tests")[0].GetProperty("id").GetGuid();
        var path = $"/api/v1/persons/{hanan}/language-tests/{wrong}/correction";

        (await meryem.PostJson(path, new { why = "OtherPerson" })).ShouldBe(HttpStatusCode.NoContent);

        var language = await meryem.Get($"/api/v1/persons/{hanan}/language");
        Assert.Equal("2026-12-01", language.GetProperty("lastTestOn").GetString());
        Assert.Equal("A1", Listening(language).Now);
        (await meryem.Open($"/persons/{hanan}")).ShouldNotHold("C1").ShouldSay("1 december 2026");
        Assert.Equal("assessments.corrected-already", (await meryem.PostJson(path, new { why = "OtherPerson" })).ShouldBe(HttpStatusCode.Conflict).RefusalCode);
        (await meryem.Open($"/persons/{hanan}/language/test/{wrong}")).ShouldBe(HttpStatusCode.NotFound);

        var only = language.GetProperty("tests")[0].GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/language-tests/{only}/correction", new { why = "OtherPerson" })).ShouldBe(HttpStatusCode.NoContent);
        (await meryem.Open($"/persons/{hanan}/language")).ShouldSay("Er is nog geen taaltoets");
        Assert.DoesNotContain("Nederlands luisteren", (await meryem.Open($"/persons/{hanan}")).All("dl.facts dt"));
    }

    [Theory, OnBothDatabases]
    public async Task Only_who_writes_about_language_puts_a_test_right_and_a_wrong_one_is_refused_as_a_new_one_is(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        using var karin = await app.As("karin-dijkman");
        var hanan = await meryem.HananIsLinked();
        await meryem.RecordTest(hanan, "2026-12-15", "a1", "a1", "a1", "a1");
        var test = (await meryem.Get($"/api/v1/persons/{hanan}/language")).GetProperty("tests")[0].GetProperty("id").GetGuid();
        var path = $"/api/v1/persons/{hanan}/language-tests/{test}/correction";

        (await pieter.PostJson(path, new { why = "OtherPerson" })).ShouldBe(HttpStatusCode.NotFound);
        (await karin.PostJson(path, new { why = "OtherPerson" })).ShouldBe(HttpStatusCode.Forbidden);
        (await karin.Open($"/persons/{hanan}/language")).ShouldBeOk().ShouldNotHold("Verbeter");
        (await meryem.PostJson(path, new { why = "Mistyped", test = new { testedOn = "2026-12-16", assessor = "M", listening = "z9" } })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("assessments.correction-reason", (await meryem.PostJson(path, new { })).RefusalCode);
        Assert.Equal("A1", Listening(await meryem.Get($"/api/v1/persons/{hanan}/language")).Now);
    }

    private static (string Now, int? Steps) Listening(JsonElement language)
    {
        var trend = language.GetProperty("trend").EnumerateArray().Single(t => t.GetProperty("skill").GetString() == "Listening");
        return (trend.GetProperty("now").GetString()!, trend.GetProperty("steps") is { ValueKind: JsonValueKind.Number } steps ? steps.GetInt32() : null);
    }
}
