using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.BadInput;

/// <summary>Two people change the same thing: the second sees both versions, and loses nothing that was typed.</summary>
public sealed class TwoEditorsTests
{
    private const string Mine = "06-0000 0022";
    private const string Theirs = "06-0000 0012";

    [Theory, OnBothDatabases]
    public async Task Who_moves_a_conversation_second_sees_both_and_may_then_decide(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var elsewhere = await app.As("meryem-aslan");
        var talk = await meryem.Planned();
        var second = (await elsewhere.Open(talk)).Form("Verzet het gesprek").Fill("Plaats", "Bibliotheek");
        (await (await meryem.Open(talk)).Form("Verzet het gesprek").Fill("Plaats", "Buurthuis").Submit()).ShouldBeOk();

        var refused = await second.Submit();

        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Iemand anders heeft dit intussen veranderd").ShouldSay("Buurthuis").ShouldSay("Bibliotheek");
        Assert.Equal("Bibliotheek", refused.Form("Verzet het gesprek").Value("Plaats"));
        (await refused.Form("Verzet het gesprek").Submit()).ShouldBeOk().ShouldSay("Bibliotheek");
    }

    [Theory, OnBothDatabases]
    public async Task A_report_typed_while_the_conversation_is_called_off_is_not_lost(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var elsewhere = await app.As("meryem-aslan");
        var talk = await meryem.Planned("2026-11-23");
        var report = (await elsewhere.Open(talk)).Form("Bewaar het verslag").Fill("Verslag", "Wat nergens anders staat");
        (await (await meryem.Open(talk)).Form("Zeg het gesprek af").Submit()).ShouldBeOk();

        var refused = await report.Submit();

        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Afgezegd").ShouldSay("Wat nergens anders staat");
    }

    [Theory, OnBothDatabases]
    public async Task Who_fills_in_a_form_second_sees_what_is_there_now_beside_what_was_typed(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var fatou = await meryem.Jallow();
        var path = $"/persons/{fatou}/forms/introduction";
        await StandIn(meryem, fatou);
        var second = (await pieter.Open(path)).Form("Bewaar").Set("phone", Mine);
        await app.MoveTo("2026-11-23T11:00");
        await Save(meryem, path, Theirs);

        var refused = await second.Submit();

        ShouldShowBoth(refused);
        (await refused.Form("Bewaar").Submit()).ShouldBeOk().ShouldSay(Mine);
    }

    [Theory, OnBothDatabases]
    public async Task Two_windows_of_one_colleague_are_two_editors_as_well(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var path = $"/persons/{await meryem.Jallow()}/forms/introduction";
        var second = (await meryem.Open(path)).Form("Bewaar").Set("phone", Mine).Set("called-name", "Fatou");
        await Save(meryem, path, Theirs);

        var refused = await second.Submit();

        ShouldShowBoth(refused.ShouldSay("intussen veranderd"));
        Assert.Equal("Fatou", Typed(refused, "called-name"));
        (await refused.Form("Bewaar").Submit()).ShouldBeOk().ShouldSay(Mine);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_taken_away_meanwhile_does_not_come_back_unseen(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var elsewhere = await app.As("meryem-aslan");
        var path = $"/persons/{await meryem.Jallow()}/forms/introduction";
        (await (await meryem.Open(path)).Form("Bewaar").Set("phone", Theirs).Set("email", "f@voorbeeld.example").Submit()).ShouldBeOk();
        var second = (await elsewhere.Open(path)).Form("Bewaar").Set("called-name", "Fatou");
        await Save(meryem, path, "");

        var refused = await second.Submit();

        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("weggehaald");
        Assert.Contains(Theirs, Typed(refused, "phone"), StringComparison.Ordinal);
        Assert.Equal("Fatou", Typed(refused, "called-name"));
        (await refused.Form("Bewaar").Set("phone", "").Submit()).ShouldBeOk().ShouldSay("Fatou");
        Assert.Equal("", Typed(await meryem.Open(path), "phone"));
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_list_only_what_the_other_changed_is_in_question(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fill = $"/api/v1/persons/{await meryem.Jallow()}/forms/introduction";
        Task<Page> Speaks(DateTime? openedAt, params string[] languages) =>
            meryem.PostJson(fill, new { typed = new Dictionary<string, string[]> { ["languages-spoken"] = languages }, openedAt });
        (await Speaks(null, "mnk", "fr")).ShouldBe(HttpStatusCode.NoContent);
        var opened = app.Services.GetRequiredService<IBusinessClock>().Now.UtcDateTime;
        (await Speaks(opened, "mnk", "en")).ShouldBe(HttpStatusCode.NoContent);

        (await Speaks(opened, "mnk")).ShouldBe(HttpStatusCode.Conflict);
        (await Speaks(opened, "mnk", "en", "fr")).ShouldBe(HttpStatusCode.Conflict);
        (await Speaks(opened, "en", "ar")).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_colleague_changed_during_a_pause_is_shown_when_the_form_is_saved(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var fatou = await meryem.Jallow();
        var path = $"/persons/{fatou}/forms/introduction";
        await StandIn(meryem, fatou);
        (await (await pieter.Open(path)).Form("Ga later verder").Set("phone", Mine).Submit()).ShouldBeOk();
        await Save(meryem, path, Theirs);

        var refused = await (await pieter.Open(path)).Form("Bewaar").Submit();

        ShouldShowBoth(refused);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_is_told_by_a_status_and_a_code(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var talk = "/api/v1" + await meryem.Planned();
        var version = (await meryem.Get(talk)).GetProperty("version").GetInt32();
        object Move(string place) => new { on = "2026-11-25", at = "10:00:00", minutes = 60, place, version };

        (await meryem.PostJson(talk + "/moved", Move("Buurthuis"))).ShouldBeOk();
        var refused = (await meryem.PostJson(talk + "/moved", Move("Bibliotheek"))).ShouldBe(HttpStatusCode.Conflict);

        Assert.Equal("platform.changed-meanwhile", refused.RefusalCode);
        Assert.Equal("Buurthuis", (await meryem.Get(talk)).GetProperty("summary").GetProperty("place").GetString());
    }

    private static async Task Save(Visitor who, string form, string phone) =>
        (await (await who.Open(form)).Form("Bewaar").Set("phone", phone).Submit()).ShouldBeOk();

    private static void ShouldShowBoth(Page refused)
    {
        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay(Theirs);
        Assert.Equal(Mine, Typed(refused, "phone"));
    }

    private static string Typed(Page page, string field) => page.Document.QuerySelector($"[name={field}]")!.GetAttribute("value") ?? "";

    private static async Task StandIn(Visitor meryem, Guid person) => (await meryem.PostJson($"/api/v1/persons/{person}/contact-person/stand-in", new
    {
        account = await meryem.Colleague(person, "Pieter Hofstra"),
        from = "2026-11-23",
        to = "2026-12-04",
    })).ShouldBeOk();
}
