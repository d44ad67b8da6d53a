using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>What was measured and noted goes along when two records turn out to be one person, and back.</summary>
public sealed class KeptRecordTests
{
    [Theory, OnBothDatabases]
    public async Task Words_can_be_read_after_a_merge_and_after_it_was_undone(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var typed = new Dictionary<string, string> { ["called-name"] = "Hanane Azeez", ["v-number"] = "1234567" };
        var second = (await meryem.PostJson("/api/v1/persons", new { typed })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/persons/{second}/measuring-moments", new { speed = "Fast", reason = "Bakte brood voor een dorp.", on = "2026-11-20" })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/persons/{second}/strengths", new { text = "staat vroeg op", on = "2026-11-20" })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/persons/{second}/mapping", new { situation = 2, potential = 4, note = "Woont nog ver weg." })).ShouldBeOk();
        (string Path, string Words)[] kept = [("measuring-moment", "Bakte brood voor een dorp."), ("strengths", "staat vroeg op"), ("mapping", "Woont nog ver weg.")];

        var merged = (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = second })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        foreach (var (path, words) in kept)
        {
            (await meryem.Open($"/persons/{hanan}/{path}")).ShouldBeOk().ShouldSay(words);
        }

        (await meryem.PostJson($"/api/v1/merges/{merged}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);
        foreach (var (path, words) in kept)
        {
            (await meryem.Open($"/persons/{hanan}/{path}")).ShouldBeOk().ShouldNotHold(words);
            (await meryem.Open($"/persons/{second}/{path}")).ShouldBeOk().ShouldSay(words);
        }
    }
}
