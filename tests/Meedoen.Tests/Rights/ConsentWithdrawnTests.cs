using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Meedoen.Dossiers;
using Meedoen.Dossiers.Documents;
using Meedoen.Dossiers.Facts;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>What was answered by consent is destroyed when the consent is withdrawn (AVG art. 17 lid 1 onder b), not at once but soon.</summary>
public sealed class ConsentWithdrawnTests
{
    private const string Answer = "Mensen die u kunt bellen";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 list of questions");

    [Theory, OnBothDatabases]
    public async Task After_the_days_to_put_a_mistake_right_no_table_holds_an_answer_and_the_log_says_that_it_happened(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        using var participant = await Participant(app, meryem, hanan);
        await Answers(participant, hanan);
        var second = await MergedRecord(app, meryem, hanan);
        var kept = Values(app, hanan, second);
        Assert.True(kept.Count >= 7, $"Only {kept.Count} sealed values to look for.");
        var before = TableContents.Of(app, "zuiderzicht");
        Assert.All(kept, value => Assert.NotEmpty(before.With(value)));

        var page = (await participant.Open($"/persons/{hanan}/consent")).ShouldSay("Wij wissen ze na 30 november 2026").ShouldSay("tot en met die dag weer ja");
        (await page.Form("Leg vast").Choose("Vindt u het goed?", "Nee").Submit()).ShouldBeOk()
            .ShouldSay("Wij wissen uw antwoorden na 30 november 2026. Daarna zijn ze ook voor u weg.");
        (await meryem.Open($"/persons/{hanan}/consent")).ShouldSay("De antwoorden worden gewist na 30 november 2026");

        await app.MoveTo("2026-11-30");
        (await participant.Open("/me/file")).ShouldSay(Answer);
        Assert.Empty(Events(app, hanan));
        await app.MoveTo("2026-12-01");
        (await participant.Open("/me/file")).ShouldBeOk().ShouldNotHold(Answer);
        (await participant.Open($"/persons/{hanan}/forms/well-being")).ShouldBeOk();
        var after = TableContents.Of(app, "zuiderzicht");
        Assert.All(kept, value => Assert.Empty(after.With(value)));
        Assert.Empty(Values(app, hanan, second));
        Assert.Equal([new DateOnly(2026, 12, 1)], Events(app, hanan));
        (await participant.Open($"/persons/{hanan}/consent")).ShouldSay("U vindt het niet goed.").ShouldSay("Vindt het goed").ShouldNotHold("Wij wissen uw antwoorden");
        Assert.Equal("Hanan Aziz", (await participant.Get($"/api/v1/persons/{hanan}")).GetProperty("name").GetString());

        await app.MoveTo("2026-12-20");
        Assert.Single(Events(app, hanan));
    }

    [Theory, OnBothDatabases]
    public async Task Who_says_yes_again_in_time_keeps_the_answers(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        using var participant = await Participant(app, meryem, hanan);
        await Answers(participant, hanan);
        await Say(participant, hanan, agrees: false);
        Assert.Equal("2026-11-30", (await participant.Get($"/api/v1/persons/{hanan}/consent")).GetProperty("keptUntil").GetString());

        await app.MoveTo("2026-11-30");
        await Say(participant, hanan, agrees: true);
        await app.MoveTo("2027-01-15");

        (await participant.Open("/me/file")).ShouldSay(Answer);
        (await meryem.Open($"/persons/{hanan}")).ShouldSay(Answer);
        Assert.Empty(Events(app, hanan));
    }

    [Theory, OnBothDatabases]
    public async Task After_a_no_a_form_may_hold_what_was_answered_before_but_nothing_new_is_kept(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        using var participant = await Participant(app, meryem, hanan);
        await Answers(participant, hanan);
        Task<Page> Fill(string agrees, string number) => participant.PostJson(
            $"/api/v1/persons/{hanan}/forms/well-being",
            new { typed = new Dictionary<string, string[]> { ["well-being-agreed"] = [agrees], ["network-size"] = [number] } });

        var refused = (await Fill("no", "6")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("dossiers.answer-after-no", refused.RefusalCode);
        refused.ShouldSay("network-size");
        Assert.Equal(JsonValueKind.Null, (await participant.Get($"/api/v1/persons/{hanan}/consent")).GetProperty("keptUntil").ValueKind);
        (await Fill("no", "5")).ShouldBe(HttpStatusCode.NoContent);
        Assert.Equal("dossiers.answer-after-no", (await Document(participant, hanan)).RefusalCode);
        (await Fill("yes", "6")).ShouldBe(HttpStatusCode.NoContent);
        (await participant.Open("/me/file")).ShouldSay(Answer);
    }

    [Theory, OnBothDatabases]
    public async Task The_administrator_sets_for_how_many_days_and_who_said_no_before_keeps_the_day_that_was_told(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var hanan = await meryem.HananIsLinked();
        using var participant = await Participant(app, meryem, hanan);
        await Answers(participant, hanan);
        (await Term(ruben, "31")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("van 0 tot en met 30 dagen");
        (await Term(ruben, "0")).ShouldBeOk().ShouldSay("De instelling is bewaard");
        (await ruben.PutJson("/api/v1/settings/answer-term", new { days = 3, version = 0 })).ShouldBe(HttpStatusCode.Conflict);

        await Say(participant, hanan, agrees: false);
        (await Term(ruben, "30")).ShouldBeOk();
        Assert.Equal("2026-11-23", (await participant.Get($"/api/v1/persons/{hanan}/consent")).GetProperty("keptUntil").GetString());
        await app.MoveTo("2026-11-24");
        Assert.Empty(Values(app, hanan));
    }

    private static async Task<Page> Term(Visitor ruben, string days) => await (await ruben.Open("/admin/settings"))
        .Form("Bewaar deze termijn").Fill("Hoeveel dagen bewaren we antwoorden over welzijn na een nee?", days).Submit();

    private static async Task<Visitor> Participant(TestApp app, Visitor meryem, Guid person)
    {
        (await meryem.PostJson($"/api/v1/persons/{person}/account", new { })).ShouldBeOk();
        return await app.As("hanan-aziz");
    }

    /// <summary>An answer and its correction, an ordinary one, a form left half-way, a document; and the yes.</summary>
    private static async Task Answers(Visitor participant, Guid person)
    {
        await Say(participant, person, agrees: true);
        await participant.FillForm(person, "well-being", ("network-size", "4"), ("lonely", "sometimes"));
        await participant.FillForm(person, "well-being", ("network-size", "5"));
        (await participant.PutJson($"/api/v1/persons/{person}/forms/well-being/draft", new Dictionary<string, string[]> { ["gp-visits"] = ["17"] })).ShouldBe(HttpStatusCode.NoContent);
        (await Document(participant, person)).ShouldBe(HttpStatusCode.Created);
    }

    private static Task<Page> Document(Visitor participant, Guid person)
    {
        var content = new ByteArrayContent(Pdf);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "vragen.pdf" };
        return participant.Send(new HttpRequestMessage(HttpMethod.Post, $"/api/v1/persons/{person}/documents?rubric=R13&kind=Report") { Content = content });
    }

    /// <summary>A second record with an answer that stays behind: the record that is kept has one.</summary>
    private static async Task<Guid> MergedRecord(TestApp app, Visitor meryem, Guid person)
    {
        var second = (await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Hanane Azeez", ["birth-date"] = "14-3-1993" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/persons/{second}/account", new { })).ShouldBeOk();
        using var other = await app.As("hanane-azeez");
        await other.FillForm(second, "well-being", ("network-size", "9"));
        (await meryem.PostJson("/api/v1/merges", new { keep = person, gone = second })).ShouldBe(HttpStatusCode.Created);
        return second;
    }

    private static async Task Say(Visitor participant, Guid person, bool agrees) =>
        (await participant.PostJson($"/api/v1/persons/{person}/consent", new { agrees })).ShouldBe(HttpStatusCode.NoContent);

    /// <summary>The sealed answers, as they lie in the tables.</summary>
    private static List<string> Values(TestApp app, params Guid[] persons)
    {
        using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        var facts = db.Set<FactRow>().Where(f => persons.Contains(f.PersonId) && f.Rubric == (int)Rubric.R13 && f.Sealed != null).Select(f => f.Sealed!).ToList();
        var drafts = db.Set<FormDraft>().Where(d => persons.Contains(d.PersonId)).Select(d => d.Typed).ToList();
        var documents = db.Set<DocumentRow>().Where(d => persons.Contains(d.PersonId) && d.Rubric == (int)Rubric.R13).Select(d => d.Id).ToList();
        var versions = db.Set<DocumentVersionRow>().Where(v => documents.Contains(v.DocumentId)).ToList();
        var contents = db.Set<DocumentContentRow>().Where(c => versions.Select(v => v.Id).Contains(c.VersionId)).Select(c => c.Content).ToList();
        return [.. facts.Concat(drafts).Concat(versions.Select(v => v.FileName)).Concat(contents).Select(Convert.ToHexString)];
    }

    private static List<DateOnly> Events(TestApp app, Guid person)
    {
        using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        return [.. db.Set<EventRow>().Where(e => e.PersonId == person && e.Type == nameof(AnswersDestroyed)).Select(e => e.Day)];
    }
}
