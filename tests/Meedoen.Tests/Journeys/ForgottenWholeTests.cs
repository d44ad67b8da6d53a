using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>After the term nothing leads to a person any more: not in any table, not by way of what was merged into the record.</summary>
public sealed class ForgottenWholeTests
{
    private const string Canary = "Kanarie";

    /// <summary>What happened stays as a line that holds an id and dates.</summary>
    private static readonly string[] Lines = ["act", "enrolment", "event"];

    [Theory, OnBothDatabases, Then("S-067", 4)]
    public async Task S067_after_the_term_no_table_holds_the_name_the_account_or_the_person_but_the_lines_of_the_log(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var person = (await meryem.Expect(($"{Canary} Jallow", "Self", "1999-08-20", "mnk")))[0];
        var account = (await meryem.PostJson($"/api/v1/persons/{person}/account", new { })).ShouldBeOk().Json.GetGuid();
        await ComeIn(app, meryem, person);
        await Talk(meryem, person);
        var second = await MergeWith(meryem, person);

        (await meryem.PostJson($"/api/v1/persons/{person}/elsewhere", new { to = $"{Canary}dorp" })).ShouldBeOk();
        var before = TableContents.Of(app, "zuiderzicht");
        Assert.Empty(new[] { "account", "conversation", "fact", "interpreter_booking", "person", "session" }.Except(before.With(Canary)));
        Assert.Empty(new[] { "account", "invitation", "one_time_code", "photo", "session" }.Except(before.With(account)));
        Assert.Empty(new[] { "access", "conversation", "involvement", "journey_text", "notification", "person", "person_key", "person_merge" }.Except(before.With(person)));
        Assert.Empty(new[] { "fact", "person", "person_key" }.Except(before.With(second)));

        await app.MoveTo("2027-02-24");
        var after = TableContents.Of(app, "zuiderzicht");
        Assert.Empty(after.With(Canary));
        Assert.Empty(after.With(account).Except(Lines));
        Assert.Empty(after.With(person).Except(Lines));
        Assert.Empty(after.With(second).Except(Lines));
        (await meryem.Open($"/api/v1/persons/{person}")).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The participant is invited, asks for a code, signs in and gives a photo.</summary>
    private static async Task ComeIn(TestApp app, Visitor meryem, Guid person)
    {
        var sent = await (await meryem.Open($"/persons/{person}/account")).Form("Stuur de uitnodiging").Fill("E-mailadres van de deelnemer", "kanarie@voorbeeld.test").Submit();
        using var phone = app.Anonymous();
        (await (await phone.Open("/invitation/" + sent.ShouldBeOk().Text.Split("/invitation/")[1].Split(' ')[0])).Press("Stuur mij een code")).ShouldBeOk();
        using var participant = await app.As("kanarie-jallow");
        (await participant.PutPhoto(TinyPicture.Png)).ShouldBe(HttpStatusCode.NoContent);
        (await meryem.HandOver(person, "Pieter Hofstra", "2026-11-23", "2027-06-01")).ShouldBeOk();
    }

    private static async Task Talk(Visitor meryem, Guid person)
    {
        var talk = new { kind = "Introduction", on = "2026-11-23", at = "10:30", minutes = 60, place = $"{Canary}straat 1" };
        var id = (await meryem.PostJson($"/api/v1/persons/{person}/conversations", talk)).ShouldBeOk().Json.GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/conversations/{id}/interpreter", new { language = "ar", channel = "Phone", interpreter = $"Tolkenlijn {Canary}vogel", notFamily = true }))
            .ShouldBe(HttpStatusCode.NoContent);
        (await meryem.PostJson($"/api/v1/conversations/{id}/held", new { heldOn = "2026-11-23", participantPresent = true, note = "Kennisgemaakt.", version = 0 })).ShouldBeOk();
    }

    /// <summary>A second record with a name of its own, which stays behind: the record that is kept has one.</summary>
    private static async Task<Guid> MergeWith(Visitor meryem, Guid person)
    {
        var typed = new Dictionary<string, string> { ["called-name"] = $"{Canary}tje Jallow", ["v-number"] = "1234567" };
        var second = (await meryem.PostJson("/api/v1/persons", new { typed })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        var form = new { typed = new Dictionary<string, string[]> { ["called-name"] = [$"{Canary} Jallow"], ["v-number"] = ["7654321"] } };
        (await meryem.PostJson($"/api/v1/persons/{person}/forms/arrival-profile", form)).ShouldBe(HttpStatusCode.NoContent);
        (await meryem.PostJson("/api/v1/merges", new { keep = person, gone = second })).ShouldBe(HttpStatusCode.Created);
        return second;
    }
}
