using System.Net;
using System.Text;
using Meedoen.Agenda;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Agenda;

/// <summary>Appointments, the interpreter, and the calendar that a phone follows.</summary>
public sealed class ConversationTests
{
    [Theory, OnBothDatabases]
    public async Task An_interpreter_is_asked_in_a_language_by_a_channel_confirmed_and_paid(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var id = await Plan(meryem, hanan, "2026-12-02");

        (await Book(meryem, id, "Tolkenlijn Voorbeeld", cost: 45.50m)).ShouldBe(HttpStatusCode.NoContent);

        var booking = Assert.Single(Bookings(app, id));
        Assert.Equal(("ar", InterpreterChannel.Phone, "Tolkenlijn Voorbeeld", 45.50m, InterpreterState.Requested), (booking.Language, booking.Channel, booking.Interpreter, booking.Cost, booking.State));
        (await meryem.PostJson($"/api/v1/interpreter-bookings/{booking.Id}/answer", new { comes = true, cost = 52m, version = booking.Version })).ShouldBe(HttpStatusCode.NoContent);
        var confirmed = Assert.Single(Bookings(app, id));
        Assert.Equal((InterpreterState.Confirmed, 52m), (confirmed.State, confirmed.Cost));
        var page = (await meryem.Open($"/conversations/{id}")).ShouldBeOk();
        page.ShouldSay("Tolkenlijn Voorbeeld").ShouldSay("52");
        Assert.Equal("platform.changed-meanwhile", (await meryem.PostJson($"/api/v1/interpreter-bookings/{booking.Id}/answer", new { comes = false, version = booking.Version })).RefusalCode);
    }

    [Theory, InlineData("62,50"), InlineData("62.5"), InlineData("€ 62,5"), InlineData("٦٢,٥")]
    public async Task What_an_interpreter_costs_is_read_as_people_write_it(string typed)
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite);
        using var meryem = await app.As("meryem-aslan");
        var id = await Plan(meryem, (await meryem.Aziz())[0], "2026-12-02");
        var page = await meryem.Open($"/conversations/{id}");

        var refused = await page.Form("Vraag deze tolk").Fill("Tolk of tolkenbureau", "Tolkenlijn Voorbeeld").Fill("Kosten in euro, zonder btw", "veel").Submit();
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Dit is niet te lezen");
        var form = refused.Form("Vraag deze tolk");
        Assert.Equal("veel", form.Value("Kosten in euro, zonder btw"));
        (await form.Fill("Kosten in euro, zonder btw", typed).Tick("De tolk is geen familie van het gezin en geen kind").Submit()).ShouldBeOk();

        Assert.Equal(62.5m, Assert.Single(Bookings(app, id)).Cost);
    }

    [Theory, OnBothDatabases]
    public async Task A_child_or_another_relative_is_never_the_interpreter_and_the_page_says_why(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var id = await Plan(meryem, hanan, "2026-12-02");

        foreach (var relative in new[] { "Lina", "Lina Aziz", "Samir Aziz (echtgenoot)", "Sameer Aziz", "mijn zoon", "her brother", "AZIZ, SAMIR" })
        {
            Assert.Equal("agenda.interpreter-is-relative", (await Book(meryem, id, relative)).RefusalCode);
        }

        var refused = await Book(meryem, id, "Lina Aziz");
        Assert.Contains("familie", refused.Json.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("agenda.interpreter-not-confirmed-stranger", (await Book(meryem, id, "Tolkenlijn", stranger: false)).RefusalCode);
        Assert.Empty(Bookings(app, id));
    }

    [Theory, OnBothDatabases]
    public async Task The_calendar_feed_is_a_valid_calendar_without_names(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var id = await Plan(meryem, hanan, "2026-12-02", "Gemeentehuis, kamer 3; eerste verdieping, aan het einde van de lange gang bij het raam, vraag bij de balie naar de weg");
        var cancelled = await Plan(meryem, hanan, "2026-12-03");
        (await meryem.PostJson($"/api/v1/conversations/{cancelled}/cancelled", new { version = 0 })).ShouldBe(HttpStatusCode.NoContent);
        var path = (await meryem.PostJson("/api/v1/calendar-feed", new { })).ShouldBeOk().Json.GetProperty("path").GetString()!;

        using var phone = app.Anonymous();
        var feed = (await phone.Open(path)).ShouldBeOk();

        Assert.Equal("text/calendar", feed.ContentType);
        feed.ShouldNotHold("Hanan").ShouldNotHold("Aziz");
        IsValid(feed.Body);
        var lines = Unfold(feed.Body);
        Assert.Equal($"UID:{id}@meedoen", Assert.Single(lines, line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.Contains("DTSTART:20261202T093000Z", lines);
        Assert.Contains("DTEND:20261202T103000Z", lines);
        Assert.Contains(lines, line => line.StartsWith("LOCATION:Gemeentehuis\\, kamer 3\\; eerste", StringComparison.Ordinal));
        (await phone.Open(path[..^5] + (path[^5] == '0' ? "1.ics" : "0.ics"))).ShouldBe(HttpStatusCode.NotFound);
        (await meryem.PostJson("/api/v1/calendar-feed", new { })).ShouldBeOk();
        (await phone.Open(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>RFC 5545 §3.1, §3.4 and §3.6.1: lines end in CRLF and fold at 75 octets; blocks close; what must be there is there once.</summary>
    private static void IsValid(string feed)
    {
        Assert.Empty(feed.Replace("\r\n", "", StringComparison.Ordinal).Where(one => one is '\r' or '\n'));
        Assert.All(feed.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var open = new Stack<string>();
        var lines = Unfold(feed);
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            Assert.Matches("^[A-Z-]+(;[A-Z-]+=[^:;]+)*:", line);
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal))
            {
                open.Push(line[6..]);
            }
            else if (line.StartsWith("END:", StringComparison.Ordinal))
            {
                Assert.Equal(open.Pop(), line[4..]);
            }
        }

        Assert.Empty(open);
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        foreach (var once in new[] { "VERSION:2.0", "PRODID:", "BEGIN:VEVENT", "DTSTAMP:" })
        {
            Assert.Single(lines, line => line.StartsWith(once, StringComparison.Ordinal));
        }
    }

    private static List<string> Unfold(string feed) => [.. feed.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")];

    private static async Task<Guid> Plan(Visitor meryem, Guid person, string on, string place = "azc Veluwestad") => (await meryem.PostJson(
        $"/api/v1/persons/{person}/conversations", new { kind = "Introduction", on, at = "10:30", minutes = 60, place })).ShouldBeOk().Json.GetProperty("id").GetGuid();

    private static Task<Page> Book(Visitor meryem, Guid id, string interpreter, bool stranger = true, decimal? cost = null) => meryem.PostJson(
        $"/api/v1/conversations/{id}/interpreter", new { language = "ar", channel = "Phone", interpreter, notFamily = stranger, cost });

    private static List<InterpreterBooking> Bookings(TestApp app, Guid conversation)
    {
        using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        return [.. db.Set<InterpreterBooking>().AsNoTracking().Where(one => one.ConversationId == conversation)];
    }
}
