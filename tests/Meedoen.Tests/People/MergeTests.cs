using System.Net;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.People;

public sealed class MergeTests
{
    [Theory, OnBothDatabases]
    public async Task While_typing_the_same_person_is_proposed_to_who_may_see_her_and_to_nobody_else(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var typed = new { name = "Hanane Azeez", birthDate = "14 maart 1993" };
        var proposal = Assert.Single((await meryem.PostJson("/api/v1/persons/duplicates", typed)).ShouldBeOk().Json.EnumerateArray());
        Assert.Equal(hanan, proposal.GetProperty("id").GetGuid());
        Assert.Equal(2, proposal.GetProperty("reasons").GetArrayLength());
        using var theo = await app.As("theo-brands");
        Assert.Equal("[]", (await theo.PostJson("/api/v1/persons/duplicates", typed)).ShouldBeOk().Body);
        using var gerda = await app.As("gerda-smit");
        (await gerda.PostJson("/api/v1/persons/duplicates", typed)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnBothDatabases]
    public async Task The_income_consultant_registers_somebody_known_and_the_case_owner_merges_and_undoes(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var theo = await app.As("theo-brands");
        var hanan = (await meryem.Aziz())[0];
        (await Fill(meryem, hanan, "arrival-profile", ("v-number", "0001234567"))).ShouldBe(HttpStatusCode.NoContent);
        var second = await Register(theo, ("called-name", "Hanane Azeez"), ("birth-date", "14-3-1993"), ("v-number", "1234567"), ("benefit-applied-on", "20-11-2026"));

        var pair = Assert.Single((await meryem.Get("/api/v1/merge-proposals")).GetProperty("open").EnumerateArray());
        Assert.Equal(hanan, pair.GetProperty("known").GetProperty("id").GetGuid());
        Assert.Equal(second, pair.GetProperty("new").GetProperty("id").GetGuid());
        (await theo.PostJson("/api/v1/merges", new { keep = second, gone = hanan })).ShouldBe(HttpStatusCode.Forbidden);

        var merged = (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = second })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        Assert.Equal([hanan], await Search(meryem, "hanan"));
        Assert.Equal([hanan], await Search(theo, "hanan"));
        Assert.Empty((await meryem.Get("/api/v1/merge-proposals")).GetProperty("open").EnumerateArray());
        (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = second })).ShouldBe(HttpStatusCode.NotFound);

        (await meryem.PostJson($"/api/v1/merges/{merged}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);
        Assert.Equal([second], await Search(theo, "hanan"));
        Assert.Equal(new[] { hanan, second }.Order(), (await Search(meryem, "hanan")).Order());
        Assert.Equal("people.merge-undone-already", (await meryem.PostJson($"/api/v1/merges/{merged}/undo", new { })).RefusalCode);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_said_in_a_conversation_can_be_read_after_a_merge_and_after_it_was_undone(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var second = await Register(meryem, ("called-name", "Hanane Azeez"), ("birth-date", "14-3-1993"));
        var talk = new { kind = "Introduction", on = "2026-11-23", at = "10:30", minutes = 60, place = "azc Veluwestad" };
        var id = (await meryem.PostJson($"/api/v1/persons/{second}/conversations", talk)).ShouldBeOk().Json.GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/conversations/{id}/held", new { heldOn = "2026-11-23", participantPresent = true, note = "Kennisgemaakt." })).ShouldBeOk();

        var merged = (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = second })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        Assert.Equal((hanan, "Kennisgemaakt."), await Said(meryem, id));
        (await meryem.Open($"/conversations/{id}")).ShouldBeOk().ShouldSay("Kennisgemaakt.");

        (await meryem.PostJson($"/api/v1/merges/{merged}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);
        Assert.Equal((second, "Kennisgemaakt."), await Said(meryem, id));
    }

    [Theory, OnBothDatabases]
    public async Task The_log_of_both_records_shows_the_merge_what_it_moved_and_who_saw_the_name_afterwards(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var theo = await app.As("theo-brands");
        var hanan = (await meryem.Aziz())[0];
        var second = await Register(theo, ("called-name", "Hanane Azeez"), ("birth-date", "14-3-1993"), ("benefit-applied-on", "20-11-2026"));
        var merged = (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = second })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        foreach (var record in new[] { hanan, second })
        {
            var line = Assert.Single(Log(app, record), e => e.What == "MergePersons");
            Assert.Equal(1L << 1 | 1L << 8, line.Categories);
        }

        Assert.DoesNotContain(Log(app, second), e => e.What == "ListMergeProposals");
        await meryem.Get("/api/v1/merge-proposals");
        Assert.Single(Log(app, second), e => e.What == "ListMergeProposals");
        (await meryem.PostJson($"/api/v1/merges/{merged}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);
        Assert.Equal(1L << 1 | 1L << 8, Assert.Single(Log(app, second), e => e.What == "UndoMerge").Categories);
    }

    [Theory, OnBothDatabases]
    public async Task A_journey_that_goes_on_comes_along_when_that_of_the_record_that_stays_has_ended(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var (hanan, fatou) = (await meryem.HananIsLinked(), await meryem.Jallow());
        var ended = (await meryem.Journey(hanan)).GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/enrolments/{ended}/state", new { to = "Stopped", reason = new { code = "circumstances" } })).ShouldBeOk();
        await meryem.Link(fatou);
        var goesOn = (await meryem.Journey(fatou)).GetProperty("id").GetGuid();

        var merge = (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = fatou })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        Assert.Equal([ended, goesOn], await Journeys(meryem, hanan));
        var row = Assert.Single(await meryem.Everybody(), item => item.GetProperty("person").GetGuid() == hanan);
        Assert.Equal("Intake", row.GetProperty("state").GetString());
        (await meryem.PostJson($"/api/v1/enrolments/{goesOn}/steps/kennismaking/complete", new { })).ShouldBeOk();

        (await meryem.PostJson($"/api/v1/merges/{merge}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);
        Assert.Equal([ended], await Journeys(meryem, hanan));
        Assert.Equal([goesOn], await Journeys(meryem, fatou));
        Assert.Equal([fatou], (await meryem.Everybody()).Select(item => item.GetProperty("person").GetGuid()).Where(id => id == hanan || id == fatou));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_journeys_along_the_same_approach_that_both_go_on_the_record_that_stays_keeps_its_own(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var (hanan, fatou) = (await meryem.HananIsLinked(), await meryem.Jallow());
        await meryem.Link(fatou);
        var own = await Journeys(meryem, hanan);

        (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = fatou })).ShouldBe(HttpStatusCode.Created);

        Assert.Equal(own, await Journeys(meryem, hanan));
    }

    [Theory, OnBothDatabases]
    public async Task Two_persons_kept_apart_are_not_proposed_again(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var theo = await app.As("theo-brands");
        await meryem.Aziz();
        var added = await Register(theo, ("called-name", "Samir Aziz"), ("birth-date", "5-2-1990"));
        var proposal = Assert.Single((await meryem.Get("/api/v1/merge-proposals")).GetProperty("open").EnumerateArray()).GetProperty("id").GetGuid();
        (await theo.PostJson($"/api/v1/merge-proposals/{proposal}/apart", new { })).ShouldBe(HttpStatusCode.Forbidden);
        (await meryem.PostJson($"/api/v1/merge-proposals/{proposal}/apart", new { })).ShouldBe(HttpStatusCode.NoContent);
        Assert.Single(Log(app, added), e => e.What == "KeepPersonsApart" && e.Action == AuditAction.Change);
        Assert.Empty((await meryem.Get("/api/v1/merge-proposals")).GetProperty("open").EnumerateArray());
    }

    [Theory, OnBothDatabases]
    public async Task Who_guides_neither_of_two_persons_cannot_merge_them(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var ids = await meryem.Aziz();
        var fatou = await pieter.Jallow();
        (await pieter.PostJson("/api/v1/merges", new { keep = fatou, gone = ids[0] })).ShouldBe(HttpStatusCode.NotFound);
        (await meryem.PostJson("/api/v1/merges", new { keep = ids[0], gone = fatou })).ShouldBe(HttpStatusCode.NotFound);
        (await meryem.PostJson("/api/v1/merges", new { keep = ids[0], gone = Guid.NewGuid() })).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task A_registration_with_mistakes_names_them_all(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var theo = await app.As("theo-brands");
        var answer = (await theo.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["birth-date"] = "31-2-1990", ["v-number"] = "x", ["bsn"] = "111222333" } }))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        var fields = answer.Json.GetProperty("invalidParams").EnumerateArray().Select(p => p.GetProperty("name").GetString()).Order(StringComparer.Ordinal);
        Assert.Equal(["birth-date", "bsn", "called-name", "v-number"], fields);
    }

    [Theory, OnBothDatabases]
    public async Task A_benefit_is_stated_by_who_may_write_it_and_not_by_the_case_owner(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var theo = await app.As("theo-brands");
        using var meryem = await app.As("meryem-aslan");
        (string, string)[] typed = [("called-name", "Nadia Haddad"), ("benefit-applied-on", "20-11-2026")];

        var refused = (await meryem.PostJson("/api/v1/persons", new { typed = typed.ToDictionary(f => f.Item1, f => f.Item2) })).ShouldBe(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("people.unknown-field", refused.RefusalCode);
        (await meryem.Open("/persons/new")).ShouldBeOk().ShouldNotHold("benefit-applied-on");
        (await theo.Open("/persons/new")).ShouldBeOk().ShouldSay("Uitkering aangevraagd op");
        await Register(theo, typed);
    }

    [Theory, OnBothDatabases]
    public async Task On_the_page_two_records_stand_side_by_side_with_why_and_a_merge_can_be_undone(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var theo = await app.As("theo-brands");
        await meryem.Aziz();
        await Register(theo, ("called-name", "Hanane Azeez"), ("birth-date", "14-3-1993"));
        (await meryem.Open("/today")).ShouldSay("Dit dossier lijkt op een ander dossier.");
        var page = (await meryem.Open("/merge-proposals")).ShouldBeOk().ShouldSay("De geboortedatum is hetzelfde.").ShouldSay("De naam klinkt hetzelfde.");
        var merged = (await page.Press("Dit is een persoon: voeg samen")).ShouldBeOk().ShouldSay("De dossiers zijn samengevoegd.").ShouldSay("samengevoegd met Hanane Azeez");
        (await merged.Press("Maak ongedaan")).ShouldBeOk().ShouldSay("Het samenvoegen is ongedaan gemaakt.");
        (await theo.Open("/merge-proposals")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<List<Guid>> Journeys(Visitor visitor, Guid person) =>
        [.. (await visitor.Get($"/api/v1/persons/{person}/journeys")).EnumerateArray().Select(journey => journey.GetProperty("id").GetGuid())];

    private static async Task<Guid> Register(Visitor visitor, params (string Key, string Value)[] typed) =>
        (await visitor.PostJson("/api/v1/persons", new { typed = typed.ToDictionary(f => f.Key, f => f.Value) })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();

    private static Task<Page> Fill(Visitor visitor, Guid person, string form, params (string Key, string Value)[] fields) =>
        visitor.PostJson($"/api/v1/persons/{person}/forms/{form}", new { typed = fields.ToDictionary(f => f.Key, f => new[] { f.Value }) });

    private static IReadOnlyList<AuditEntry> Log(TestApp app, Guid person) =>
        app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.Audit.OpenReader().About(person, 100);

    private static async Task<(Guid Person, string? Note)> Said(Visitor visitor, Guid conversation)
    {
        var found = await visitor.Get($"/api/v1/conversations/{conversation}");
        return (found.GetProperty("summary").GetProperty("personId").GetGuid(), found.GetProperty("note").GetString());
    }

    private static async Task<IReadOnlyList<Guid>> Search(Visitor visitor, string typed) =>
        [.. (await visitor.PostJson("/api/v1/persons/search", new { typed })).ShouldBeOk().Json.GetProperty("persons").EnumerateArray().Select(p => p.GetProperty("id").GetGuid())];
}
