using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Law;

/// <summary>What happened for the law is recorded, changes the terms in the same act, and can be taken back; the signals of DUO follow from it.</summary>
public sealed class NotedEventTests
{
    [Theory, OnBothDatabases]
    public async Task A_longer_term_by_DUO_moves_what_hangs_on_it_and_taken_back_moves_it_back(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        var choose = (await meryem.Open($"/persons/{hanan}/terms/record")).ShouldBeOk();

        var form = (await choose.Follow("Langere termijn gekregen van DUO")).ShouldBeOk().Form("Leg vast");
        (await form.Fill("Op welke dag", "2026-11-02").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Vul de laatste dag in");
        var after = (await form.Fill("Op welke dag", "2026-11-02").Fill("Tot en met", "2028-11-06").Submit()).ShouldBeOk();

        after.ShouldSay("De gebeurtenis staat erin").ShouldSay("Langere termijn gekregen van DUO: tot en met 6 november 2028");
        Assert.Equal(("2028-11-06", "2028-11-06"), ((await meryem.Terms(hanan))["term"].Say("rulingLastDay"), (await meryem.Terms(hanan))["pvt"].Say("rulingLastDay")));
        await after.Press("Neem terug: Langere termijn gekregen van DUO: tot en met 6 november 2028");
        Assert.Equal("2028-05-06", (await meryem.Terms(hanan))["term"].Say("rulingLastDay"));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_is_refused_per_field(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        foreach (var (happened, code) in new (object, string)[]
        {
            (new { kind = "loan-ended", on = "2026-01-01" }, "terms.event-unknown"),
            (new { kind = "exam", on = "2026-12-01", code = "le", reason = "passed" }, "terms.event-day"),
            (new { kind = "exam", on = "2026-01-01", code = "zz", reason = "passed" }, "terms.choose"),
            (new { kind = "exam", on = "2026-01-01", code = "le" }, "terms.choose"),
            (new { kind = "interruption", on = "2026-02-01", until = "2026-01-01", code = "abroad" }, "terms.until-before"),
            (new { kind = "fine", on = "2026-02-01", code = "25" }, "terms.number"),
        })
        {
            Assert.Equal(code, (await meryem.PostJson($"/api/v1/persons/{hanan}/legal-events", happened)).RefusalCode);
        }

        using var karin = await app.As("karin-dijkman");
        (await karin.PostJson($"/api/v1/persons/{hanan}/legal-events", new { kind = "final-talk", on = "2026-01-01" })).ShouldBe(HttpStatusCode.Forbidden);
        Assert.Empty((await meryem.Get($"/api/v1/persons/{hanan}/terms")).GetProperty("events").EnumerateArray());
    }

    [Theory, OnBothDatabases]
    public async Task Signals_are_computed_here_and_one_whose_facts_are_missing_says_which(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        Assert.Equal("FactsMissing", await Signal(meryem, hanan, "SS132"));
        (await meryem.Open($"/persons/{hanan}/terms")).ShouldSay("Aandachtssignalen van DUO").ShouldSay("Dit ontbreekt: Contract met een taalschool");
        await meryem.Note(hanan, new { kind = "contract", on = "2025-06-01", level = "a2" });
        await meryem.Note(hanan, new { kind = "extension-requested", on = "2026-11-20" });

        Assert.Equal(("Off", "On", "On"), (await Signal(meryem, hanan, "SS132"), await Signal(meryem, hanan, "SS133"), await Signal(meryem, hanan, "SS112")));
        Assert.Equal(12, (await meryem.Get($"/api/v1/persons/{hanan}/terms")).GetProperty("signals").GetArrayLength());
        (await meryem.Open($"/persons/{hanan}/terms")).ShouldSay("Het niveau van het contract past niet bij de leerroute").ShouldSay("Er is een langere termijn gevraagd");
    }

    [Theory, OnBothDatabases]
    public async Task A_signal_is_seen_by_who_may_see_what_it_rests_on(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        await meryem.Note(hanan, new { kind = "dispensation-requested", on = "2026-11-16", code = "special" });
        await app.Involve(meryem, hanan, "theo-brands", "IC");
        using var karin = await app.As("karin-dijkman");
        using var theo = await app.As("theo-brands");

        Assert.Equal("On", await Signal(meryem, hanan, "SS140"));
        Assert.Equal(["SS112", "SS122", "SS123", "SS126", "SS127", "SS132", "SS133", "SS135", "SS136", "SS141", "SS142"], await Signals(karin, hanan));
        Assert.Equal(["SS112", "SS122", "SS123", "SS126", "SS127"], await Signals(theo, hanan));
        (await karin.Open($"/persons/{hanan}/terms")).ShouldBeOk().ShouldNotHold("advies over een ontheffing").ShouldNotHold("Ontheffing gevraagd");
    }

    [Theory, OnBothDatabases]
    public async Task A_ground_in_somebodys_health_is_sealed_and_stands_in_no_event(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        await meryem.Note(hanan, new { kind = "hindrance", on = "2026-02-11", code = "illness", until = "2026-08-11" });

        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("illness"));
        Assert.Equal("2028-11-04", (await meryem.Terms(hanan))["extension"].Say("rulingLastDay"));
        Assert.Equal("illness", (await meryem.Get($"/api/v1/persons/{hanan}/terms")).GetProperty("events")[0].Say("code"));
    }

    private static async Task<IReadOnlyList<string?>> Signals(Visitor reader, Guid person) =>
        [.. (await reader.Get($"/api/v1/persons/{person}/terms")).GetProperty("signals").EnumerateArray().Select(signal => signal.Say("code"))];

    private static async Task<string?> Signal(Visitor reader, Guid person, string code) => (await reader.Get($"/api/v1/persons/{person}/terms"))
        .GetProperty("signals").EnumerateArray().Single(signal => signal.Say("code") == code).Say("state");
}
