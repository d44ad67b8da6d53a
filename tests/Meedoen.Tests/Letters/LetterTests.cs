using System.Net;
using System.Text;
using Meedoen.Letters;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Law;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Letters;

/// <summary>Letters: written from facts, signed off by a person, kept as they are, read by who they are for.</summary>
public sealed class LetterTests
{
    private const string Program = "/usr/bin/chromium-headless-shell";

    [Theory, OnBothDatabases]
    public async Task An_invitation_is_filled_in_read_over_signed_off_and_read_by_the_participant(DatabaseKind database)
    {
        await using var app = await WithoutPdf(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        var draft = await (await meryem.Open($"/persons/{hanan}/letters")).ShouldBeOk().Form("Begin deze brief").Choose("Welke brief", "Uitnodiging voor de brede intake").Submit();

        draft.ShouldBeOk().ShouldSay("Dit ontbreekt nog").ShouldSay("Vul in: Dag van het gesprek.");
        (await draft.Form("Bewaar de brief").Set("v-on", "volgende week").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Vul een dag in");
        var saved = await draft.Form("Bewaar de brief").Fill("Dag van het gesprek", "2026-12-07").Fill("Tijd", "10:30").Fill("Plaats", "gemeentehuis, kamer 3")
            .Fill("Uiterlijk op gesprek geweest", "2026-12-14").Fill("Persoonlijk bericht", "Er komt een tolk.").Submit();
        saved.ShouldBeOk().ShouldSay("De brief is compleet").ShouldSay("Dag: maandag 7 december 2026").ShouldSay("Er komt een tolk.");
        using var reader = await app.As("hanan-aziz");
        (await reader.Open("/me/letters")).ShouldSay("U hebt nog geen brieven");
        (await reader.Open(saved.Url.AbsolutePath.Replace("/letters/", "/me/letters/", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
        (await saved.Press("Onderteken en verstuur")).ShouldBeOk().ShouldSay("De brief is verstuurd").ShouldSay("Van deze brief is geen pdf gemaakt");

        var mine = await (await reader.Open("/me/letters")).ShouldBeOk().Follow("Uitnodiging voor de brede intake");
        mine.ShouldBeOk().ShouldSay("Wat staat erin").ShouldSay("Kom op maandag 7 december 2026 om 10:30 uur").ShouldSay("Beste Hanan");
        (await reader.Open("/me")).ShouldSay("Er is een brief van de gemeente voor u");
    }

    [Theory, OnBothDatabases]
    public async Task What_a_letter_makes_known_is_noted_for_the_law_exactly_once(DatabaseKind database)
    {
        await using var app = await WithoutPdf(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        var letter = await meryem.DraftOf(hanan, "intake-invitation", Writing.IntakeTalk);
        (await meryem.SendLetter(letter)).ShouldBeOk();
        Assert.Equal(HttpStatusCode.Conflict, (await meryem.SendLetter(letter)).Status);
        await meryem.Invitation(hanan);
        var plan = await meryem.DraftOf(hanan, "pip-decision", Plan);
        (await meryem.SendLetter(plan)).ShouldBeOk();

        var events = (await meryem.Get($"/api/v1/persons/{hanan}/terms")).GetProperty("events").EnumerateArray().ToList();
        var call = Assert.Single(events);
        Assert.Equal(("intake-call", "2026-12-14"), (call.Say("kind"), call.Say("until")));
    }

    [Theory, OnBothDatabases]
    public async Task A_decision_on_the_plan_gives_reasons_articles_and_says_how_to_object(DatabaseKind database)
    {
        await using var app = await WithoutPdf(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        var letter = await meryem.DraftOf(hanan, "pip-decision", Plan);
        (await meryem.SendLetter(letter)).ShouldBeOk();

        (await meryem.Open($"/letters/{letter}")).ShouldSay("Uw leerroute is: B1-route").ShouldSay("De onderwijsroute is onderzocht.")
            .ShouldSay("uiterlijk op maandag 4 januari 2027").ShouldSay("Awb art. 3:46").ShouldNotHold("{");
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_without_a_route_cannot_be_decided_on(DatabaseKind database)
    {
        await using var app = await WithoutPdf(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();

        var letter = await meryem.DraftOf(hanan, "pip-decision", Plan);

        Assert.Equal("letters.route-missing", (await meryem.SendLetter(letter)).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_sent_is_kept_in_the_file_and_never_changes(DatabaseKind database)
    {
        await using var app = await WithoutPdf(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var letter = await meryem.Invitation(hanan);
        var sent = await meryem.Letter(letter);

        var document = await meryem.Open($"/api/v1/documents/{sent.GetProperty("document").GetGuid()}/versions/1");

        Assert.Equal(("text/html", sent.Say("hash")), (document.ContentType, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([.. document.Bytes]))));
        (await meryem.PutJson($"/api/v1/letters/{letter}", new { values = Writing.IntakeTalk, version = sent.GetProperty("version").GetInt32() })).ShouldBe(HttpStatusCode.Conflict);
        (await meryem.Send(new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/letters/{letter}"))).ShouldBe(HttpStatusCode.Conflict);
        await app.MoveTo("2026-12-01");
        Assert.Equal("2026-11-23", (await meryem.Letter(letter)).GetProperty("sheet").Say("day"));
    }

    [Theory, OnBothDatabases]
    public async Task Words_of_a_letter_are_sealed_and_stand_in_no_event_and_no_file_name(DatabaseKind database)
    {
        await using var app = await WithoutPdf(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();

        var letter = await meryem.DraftOf(hanan, "intake-invitation", new(Writing.IntakeTalk) { ["remark"] = "Uw BSN is 111222333." });
        (await meryem.SendLetter(letter)).ShouldBeOk();

        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("111222333"));
        var answer = await meryem.Open($"/api/v1/documents/{(await meryem.Letter(letter)).GetProperty("document").GetGuid()}/versions/1");
        Assert.Contains("111222333", answer.Body, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(app.DataDirectory, "*111222333*", SearchOption.AllDirectories));
    }

    [Theory, OnBothDatabases]
    public async Task Who_has_no_right_to_decisions_does_not_see_letters(DatabaseKind database)
    {
        await using var app = await WithoutPdf(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var letter = await meryem.Invitation(hanan);
        var document = (await meryem.Letter(letter)).GetProperty("document").GetGuid();
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        using var gerda = await app.As("gerda-smit");

        (await gerda.Open($"/persons/{hanan}/letters")).ShouldBe(HttpStatusCode.Forbidden);
        (await gerda.Open($"/letters/{letter}")).ShouldBe(HttpStatusCode.Forbidden);
        (await gerda.Open($"/api/v1/documents/{document}/versions/1")).ShouldBe(HttpStatusCode.NotFound);
        (await gerda.Open($"/persons/{hanan}")).ShouldNotHold($"/persons/{hanan}/letters");
        using var karin = await app.As("karin-dijkman");
        (await karin.Open($"/letters/{letter}")).ShouldBeOk().ShouldNotHold("Onderteken en verstuur");
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_is_printed_as_a_PDF_that_a_screen_reader_can_read(DatabaseKind database)
    {
        Assert.SkipUnless(File.Exists(Program), "No Chromium: install the package chromium-headless-shell.");
        using var folder = new TemporaryFolder();
        await using var app = await TestApp.Start(database, configure: builder => builder.Services.AddSingleton(new PdfOptions { Chromium = Program, WorkIn = folder.Path }));
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();

        var letter = await meryem.Invitation(hanan);

        var sent = await meryem.Letter(letter);
        Assert.True(sent.GetProperty("isPdf").GetBoolean());
        var pdf = await meryem.Open($"/api/v1/documents/{sent.GetProperty("document").GetGuid()}/versions/1");
        var text = Encoding.Latin1.GetString([.. pdf.Bytes]);
        Assert.Equal("application/pdf", pdf.ContentType);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        foreach (var mark in new[] { "/StructTreeRoot", "/Marked true", "/Lang (nl)", "/Lang (ar)", "/Title (Uitnodiging voor de brede intake)", "/Outlines" })
        {
            Assert.Contains(mark, text, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_ended_and_one_that_fails_gives_nothing()
    {
        using var folder = new TemporaryFolder();
        var slow = Path.Combine(folder.Path, "slow.sh");
        await File.WriteAllTextAsync(slow, "#!/bin/sh\nexec sleep 60\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var log = Microsoft.Extensions.Logging.Abstractions.NullLogger<PdfPrinter>.Instance;

        foreach (var options in new[] { new PdfOptions { Chromium = slow, Seconds = 1 }, new PdfOptions { Chromium = "/bin/false" }, new PdfOptions { Chromium = "none" } })
        {
            using var printer = new PdfPrinter(options, log);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Assert.Null(await printer.Print("<p>brief</p>", TestContext.Current.CancellationToken));
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
        }
    }

    private static Dictionary<string, string> Plan => new()
    {
        ["wishes"] = "Hanan wil in de zorg werken.",
        ["reasons"] = "De toets laat zien dat B1 kan.\nDe onderwijsroute is onderzocht.",
        ["support"] = "Een taalmaatje, elke week.",
    };

    private static Task<TestApp> WithoutPdf(DatabaseKind database) =>
        TestApp.Start(database, configure: builder => builder.Services.AddSingleton(new PdfOptions { Chromium = "none" }));
}
