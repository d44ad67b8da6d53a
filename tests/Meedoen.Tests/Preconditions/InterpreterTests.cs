using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Preconditions;

/// <summary>RV-07: the need for an interpreter is known per person; an interpreter is booked per conversation, and is never a child or relative.</summary>
public sealed class InterpreterTests
{
    [Theory, OnBothDatabases]
    public async Task A_child_or_partner_is_refused_as_interpreter_and_what_was_typed_stays(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-18");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var talk = await meryem.PlanTalk(hanan, "Diagnosis", "2027-01-07", "diagnosegesprek");

        foreach (var relative in new[] { "Omar Aziz", "omar aziz", "Omar", "Samir Aziz" })
        {
            var refused = await (await meryem.Open($"/conversations/{talk}")).Form("Vraag deze tolk").Fill("Taal", "ar").Fill("Tolk of tolkenbureau", relative).Submit();
            refused.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Familie kan niet tolken");
            Assert.Equal(relative, refused.Form("Vraag deze tolk").Value("Tolk of tolkenbureau"));
        }

        Assert.Equal("agenda.interpreter-not-confirmed-stranger", (await Book(meryem, talk, notFamily: false)).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        (await Book(meryem, talk, notFamily: true)).ShouldBeOk();
        (await meryem.Open($"/conversations/{talk}")).ShouldSay("Tolkenlijn Voorbeeld");
    }

    [Theory, OnBothDatabases]
    public async Task The_need_is_known_per_person_and_the_use_is_recorded_with_its_cost(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-18");
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.AzizAreLinked();
        await meryem.FillForm(household[0], "introduction", ("interpreter-needed", "always"), ("interpreter-language", "ar"));
        var talk = await meryem.PlanTalk(household[0], "HomeVisit", "2026-12-21", "huisbezoek");
        (await Book(meryem, talk, notFamily: true)).ShouldBeOk();
        var booking = (await meryem.Get($"/api/v1/conversations/{talk}")).GetProperty("booking");

        (await meryem.PostJson($"/api/v1/interpreter-bookings/{booking.GetProperty("id").GetGuid()}/answer", new { comes = true, cost = 62.5m, version = booking.GetProperty("version").GetInt32() })).ShouldBeOk();

        var used = (await meryem.Get($"/api/v1/conversations/{talk}")).GetProperty("booking");
        Assert.Equal(("Confirmed", 62.5m), (used.GetProperty("state").GetString(), used.GetProperty("cost").GetDecimal()));
        (await meryem.Open($"/persons/{household[0]}")).ShouldSay("Tolk nodig");
    }

    [Theory, OnBothDatabases]
    public async Task An_interpreter_who_was_called_off_stays_called_off_whatever_comes_in_later(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-18");
        using var meryem = await app.As("meryem-aslan");
        var talk = await meryem.PlanTalk(await meryem.HananIsLinked(), "Diagnosis", "2027-01-07", "diagnosegesprek");
        (await Book(meryem, talk, notFamily: true)).ShouldBeOk();
        var planned = await meryem.Get($"/api/v1/conversations/{talk}");
        (await meryem.PostJson($"/api/v1/conversations/{talk}/cancelled", new { version = planned.GetProperty("version").GetInt32() })).ShouldBeOk();
        var booking = (await meryem.Get($"/api/v1/conversations/{talk}")).GetProperty("booking");

        var answer = await meryem.PostJson($"/api/v1/interpreter-bookings/{booking.GetProperty("id").GetGuid()}/answer", new { comes = true, version = booking.GetProperty("version").GetInt32() });

        Assert.Equal("agenda.not-planned", answer.ShouldBe(HttpStatusCode.Conflict).RefusalCode);
        Assert.Equal("Cancelled", (await meryem.Get($"/api/v1/conversations/{talk}")).GetProperty("booking").GetProperty("state").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task Whether_the_interpreter_was_there_is_recorded_with_the_conversation_and_stays(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-18");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        foreach (var (present, state, words) in new[] { ("Ja", "Used", "Tolk was erbij"), ("Nee", "Missing", "Tolk was er niet") })
        {
            var talk = (await meryem.PostJson($"/api/v1/persons/{hanan}/conversations", new { kind = "Progress", on = "2026-12-18", at = "11:00:00", minutes = 30, place = "Stadhuis" }))
                .ShouldBeOk().Json.GetProperty("id").GetGuid();
            (await Book(meryem, talk, notFamily: true)).ShouldBeOk();

            var held = await (await meryem.Open($"/conversations/{talk}")).Form("Bewaar het verslag").Choose("Was de tolk erbij? (niet verplicht)", present).Fill("Verslag", "Kort gesproken").Submit();

            held.ShouldBeOk().ShouldSay(words);
            var booking = (await meryem.Get($"/api/v1/conversations/{talk}")).GetProperty("booking");
            (await meryem.PostJson($"/api/v1/interpreter-bookings/{booking.GetProperty("id").GetGuid()}/answer", new { comes = true, cost = 62.5m, version = booking.GetProperty("version").GetInt32() })).ShouldBeOk();
            booking = (await meryem.Get($"/api/v1/conversations/{talk}")).GetProperty("booking");
            Assert.Equal((state, 62.5m), (booking.GetProperty("state").GetString(), booking.GetProperty("cost").GetDecimal()));
        }
    }

    private static Task<Page> Book(Visitor meryem, Guid talk, bool notFamily) => meryem.PostJson($"/api/v1/conversations/{talk}/interpreter", new
    {
        language = "ar",
        channel = "Phone",
        interpreter = "Tolkenlijn Voorbeeld",
        notFamily,
    });
}
