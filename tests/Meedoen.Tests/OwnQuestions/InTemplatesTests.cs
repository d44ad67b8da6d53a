using System.Net;
using System.Text;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.OwnQuestions;

/// <summary>An approach may record a question of its own municipality and rest a condition on it.</summary>
public sealed class InTemplatesTests
{
    private static string Version4 => Templates.ShippedText("har-klantreis.yaml").Replace("\nversion: 3", "\nversion: 4", StringComparison.Ordinal)
        .Replace("records: [competence-done,", $"when: {{fact: {{key: {Asking.Allotment}, in: [wil-ik]}}}}\n        records: [{Asking.Allotment}, competence-done,", StringComparison.Ordinal);

    [Theory, OnBothDatabases]
    public async Task A_template_that_names_an_own_question_is_taken_once_it_is_there_and_folds_by_its_answer(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        Assert.Equal("journeys.template-mistake", (await Upload(ruben)).RefusalCode);
        await ruben.AskAllotment();
        (await Upload(ruben)).ShouldBe(HttpStatusCode.Created);
        (await ruben.PostJson("/api/v1/templates/har-klantreis/versions/4/publish", new { })).ShouldBeOk();

        var hanan = await meryem.HananIsLinked();

        Assert.Equal("Planned", State(await meryem.Journey(hanan)));
        await meryem.FillForm(hanan, "home-visit", (Asking.Allotment, "wil-ik"));
        Assert.Equal("Open", State(await meryem.Journey(hanan)));
        await meryem.FillForm(hanan, "home-visit", (Asking.Allotment, "heb-ik"));
        Assert.NotEqual("Open", State(await meryem.Journey(hanan)));
    }

    private static string? State(JsonElement journey) => journey.GetProperty("steps").EnumerateArray()
        .Where(step => step.GetProperty("id").GetString() == "competentievragenlijst").Select(step => step.GetProperty("state").GetString()).FirstOrDefault();

    private static Task<Page> Upload(Visitor ruben) => ruben.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/templates")
    {
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Version4)),
    });
}
