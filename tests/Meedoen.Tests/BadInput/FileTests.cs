using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.BadInput;

/// <summary>Files that cannot be taken: who sent them is told why and what to do, and what is there already stays.</summary>
public sealed class FileTests
{
    private const int TooLarge = 30 * 1024 * 1024;

    private static readonly byte[] Broken =
    [
        .. "From: s.wolters@azc.voorbeeld.test\r\nSubject: profiel\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n"u8,
        .. "Content-Type: application/pdf; name=p.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQ!!!"u8,
    ];

    [Theory, OnBothDatabases]
    public async Task A_malformed_mail_is_refused_with_what_to_do_and_stands_in_the_list(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var page = await Upload(meryem, "klantprofiel.eml", Broken);

        Advises(page, HttpStatusCode.UnprocessableEntity, "opnieuw");
        Advises(await Send(meryem, "/api/v1/klantprofielen", "klantprofiel.eml", Broken), HttpStatusCode.UnprocessableEntity, "opnieuw");
        await NothingIsExpected(meryem, refused: 1);
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_with_an_attachment_of_30_MB_is_refused_with_what_to_do(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var mail = Integrations.Klantprofiel.SampleFiles.Mail(new byte[TooLarge], "foto.bin", "application", "octet-stream");

        Advises(await Upload(meryem, "klantprofiel.eml", mail), HttpStatusCode.UnprocessableEntity, "MB");
        Advises(await Send(meryem, "/api/v1/klantprofielen", "klantprofiel.eml", mail), HttpStatusCode.UnprocessableEntity, "MB");
        await NothingIsExpected(meryem, refused: 1);
    }

    [Theory, OnBothDatabases]
    public async Task A_table_with_other_columns_is_refused_with_the_columns_that_are_asked(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");

        var page = await Upload(meryem, "lijst.csv", "kleur;maat\nrood;38\nblauw;40\n"u8.ToArray());

        Advises(page, HttpStatusCode.UnprocessableEntity, "naam");
        await NothingIsExpected(meryem, refused: 1);
    }

    [Theory, OnBothDatabases]
    public async Task A_document_of_30_MB_is_refused_and_the_rest_of_the_form_stays(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        var form = (await meryem.Open($"/persons/{fatou}/documents")).Form("Voeg het document toe")
            .Fill("Wat is het", "Report").Fill("Waar hoort het bij", "R5").Attach("Bestand", "scan.pdf", [.. "%PDF-1.7"u8, .. new byte[TooLarge]]);

        var refused = await form.Submit();

        Advises(refused, HttpStatusCode.UnprocessableEntity, "25 MB");
        var again = refused.Form("Voeg het document toe");
        Assert.Equal(("Report", "R5"), (again.Value("Wat is het"), again.Value("Waar hoort het bij")));
        var program = await Send(meryem, $"/api/v1/persons/{fatou}/documents?rubric=R5&kind=Report", "scan.pdf", [.. "%PDF-1.7"u8, .. new byte[TooLarge]]);
        Advises(program, HttpStatusCode.UnprocessableEntity, "25 MB");
        Assert.Empty((await meryem.Get($"/api/v1/persons/{fatou}/documents")).EnumerateArray());
        (await again.Attach("Bestand", "scan.pdf", [.. "%PDF-1.7 klein"u8]).Submit()).ShouldBeOk().ShouldSay("scan.pdf");
    }

    [Theory, OnBothDatabases]
    public async Task What_is_larger_than_anything_that_is_ever_taken_is_turned_away_at_the_door(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");

        Advises(await TurnedAway(meryem, "/receiving", "text/html"), HttpStatusCode.RequestEntityTooLarge, "Maak het bestand kleiner");
        Assert.Equal("platform.status-413", (await TurnedAway(meryem, "/api/v1/klantprofielen", "application/json")).RefusalCode);
        await NothingIsExpected(meryem, refused: 0);
    }

    private static Task<Page> TurnedAway(Visitor visitor, string path, string accept)
    {
        var bytes = new ByteArrayContent(new byte[66 * 1024 * 1024]);
        HttpContent content = accept == "text/html" ? new MultipartFormDataContent { { bytes, "Upload", "groot.eml" } } : bytes;
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { ExpectContinue = true } };
        request.Headers.Accept.ParseAdd(accept);
        return visitor.Send(request);
    }

    private static async Task<Page> Upload(Visitor visitor, string name, byte[] bytes) =>
        await (await visitor.Open("/receiving")).Form("Ontvang dit profiel").Attach("Bestand", name, bytes).Submit();

    private static Task<Page> Send(Visitor visitor, string path, string name, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/octet-stream");
        content.Headers.ContentDisposition = new("attachment") { FileNameStar = name };
        return visitor.Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }

    private static void Advises(Page answer, HttpStatusCode status, string advice)
    {
        answer.ShouldBe(status);
        var text = answer.ContentType == "application/problem+json" ? answer.Json.ToString() : answer.Text;
        Assert.Contains(advice, System.Text.RegularExpressions.Regex.Unescape(text), StringComparison.Ordinal);
    }

    private static async Task NothingIsExpected(Visitor meryem, int refused)
    {
        var received = await meryem.Get("/api/v1/klantprofielen");
        Assert.Equal((0, refused), (received.GetProperty("households").GetArrayLength(), received.GetProperty("refused").GetArrayLength()));
        Assert.Empty((await meryem.Get("/api/v1/persons/expected")).EnumerateArray());
    }
}
