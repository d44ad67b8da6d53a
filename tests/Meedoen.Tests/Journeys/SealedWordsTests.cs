using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>Words that belong to a journey lie sealed under the key of the person, and are read where the journey is shown.</summary>
public sealed class SealedWordsTests
{
    private const string Title = "Kanariestap regelen";
    private const string Reason = "Kanariereden waarom";

    [Theory, OnBothDatabases]
    public async Task No_table_holds_a_title_or_a_reason_and_every_screen_shows_them(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        await meryem.Link(fatou);
        var words = await Write(meryem, fatou);

        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("Kanarie"));
        await Shown(meryem, fatou, words);
        foreach (var path in new[] { "/today", "/caseload", $"/persons/{fatou}", "/api/v1/caseload", "/api/v1/today" })
        {
            (await meryem.Open(path)).ShouldBeOk().ShouldSay(Title);
        }
    }

    [Theory, OnBothDatabases]
    public async Task They_go_along_when_two_records_are_one_person_and_back_again(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        await meryem.Link(fatou);
        var words = await Write(meryem, fatou);
        var keep = (await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Fatoumata Jallow" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();

        var merged = (await meryem.PostJson("/api/v1/merges", new { keep, gone = fatou })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        await Shown(meryem, keep, words);
        (await meryem.Open("/today")).ShouldBeOk().ShouldSay(Title);

        (await meryem.PostJson($"/api/v1/merges/{merged}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);
        await Shown(meryem, fatou, words);
        (await meryem.Open("/today")).ShouldBeOk().ShouldSay(Title);
        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("Kanarie"));
    }

    /// <summary>Adds a step with a title of its own, due before everything else, and skips another with a reason in words.</summary>
    private static async Task<(Guid Enrolment, string Step, string Skipped)> Write(Visitor meryem, Guid person)
    {
        var enrolment = (await meryem.Journey(person)).GetProperty("id").GetGuid();
        var steps = $"/api/v1/enrolments/{enrolment}/steps";
        var (added, skipped) = (await Add(meryem, steps, Title), await Add(meryem, steps, "Kanariestap die niet doorgaat"));
        (await meryem.PostJson($"{steps}/{skipped}/skip", new { reason = new { code = "other", words = Reason } })).ShouldBeOk();
        return (enrolment, added, skipped);
    }

    private static async Task<string> Add(Visitor meryem, string steps, string title) =>
        (await meryem.PostJson(steps, new { phase = "intake", type = "Task", owner = "klantmanager", title, dueOn = "2026-11-23", reason = "circumstances" }))
        .ShouldBeOk().Json.GetString()!;

    private static async Task Shown(Visitor meryem, Guid person, (Guid Enrolment, string Step, string Skipped) words)
    {
        (await meryem.Open($"/api/v1/persons/{person}/journeys")).ShouldBeOk().ShouldSay(Title);
        (await meryem.Open($"/persons/{person}/route/{words.Enrolment}/steps/{words.Step}")).ShouldBeOk().ShouldSay(Title);
        (await meryem.Open($"/persons/{person}/route/{words.Enrolment}/steps/{words.Skipped}")).ShouldBeOk().ShouldSay(Reason);
    }
}
