using System.IO.Compression;
using System.Net;
using System.Text;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Dossiers;

public sealed class DocumentTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 canary-of-a-letter");

    [Theory, OnBothDatabases]
    public async Task A_document_is_kept_version_by_version_and_given_out_as_it_came(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var document = await Add(meryem, hanan, "R2", "ResidencePermit", Pdf, "Hanan Aziz 1993.pdf");
        (await Send(meryem, $"/api/v1/documents/{document}/versions", [.. Pdf, 1], null)).ShouldBe(HttpStatusCode.Created);
        var listed = Assert.Single((await meryem.Get($"/api/v1/persons/{hanan}/documents")).EnumerateArray());
        Assert.Equal([2, 1], listed.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("number").GetInt32()));
        Assert.Equal("Hanan Aziz 1993.pdf", listed.GetProperty("versions")[1].GetProperty("fileName").GetString());
        var first = (await meryem.Open($"/api/v1/documents/{document}/versions/1")).ShouldBeOk();
        Assert.Equal(Pdf, first.Bytes);
        Assert.Equal("application/pdf", first.ContentType);
        (await meryem.Open($"/api/v1/documents/{document}/versions/3")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task On_disk_neither_the_document_nor_its_name_can_be_read(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        await Add(meryem, (await meryem.Aziz())[0], "R7", "Report", Pdf, "canary-of-a-name.pdf");
        foreach (var file in kind == DatabaseKind.Sqlite ? Directory.EnumerateFiles(app.DataDirectory, "*.db*", SearchOption.AllDirectories) : [])
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            Assert.DoesNotContain("canary-of-a", Encoding.Latin1.GetString(bytes.ToArray()), StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Each_role_opens_only_what_its_rubrics_allow(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        using var pieter = await app.As("pieter-hofstra");
        var hanan = (await meryem.Aziz())[0];
        var health = await Add(meryem, hanan, "R7", "Report", Pdf, null);
        var permit = await Add(meryem, hanan, "R2", "ResidencePermit", Pdf, null);
        Assert.Equal([permit], (await karin.Get($"/api/v1/persons/{hanan}/documents")).EnumerateArray().Select(d => d.GetProperty("id").GetGuid()));
        (await karin.Open($"/api/v1/documents/{health}/versions/1")).ShouldBe(HttpStatusCode.NotFound);
        (await karin.Open($"/api/v1/documents/{permit}/versions/1")).ShouldBeOk();
        (await Send(karin, $"/api/v1/persons/{hanan}/documents?rubric=R2&kind=Letter", Pdf, null)).ShouldBe(HttpStatusCode.Forbidden);
        (await Send(karin, $"/api/v1/documents/{permit}/versions", Pdf, null)).ShouldBe(HttpStatusCode.Forbidden);
        (await pieter.Open($"/api/v1/persons/{hanan}/documents")).ShouldBe(HttpStatusCode.NotFound);
        (await pieter.Open($"/api/v1/documents/{permit}/versions/1")).ShouldBe(HttpStatusCode.NotFound);
        (await Send(pieter, $"/api/v1/documents/{permit}/versions", Pdf, null)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task Who_reads_own_contributions_only_opens_no_version_that_somebody_else_added(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var gerda = await app.As("gerda-smit");
        var hanan = (await meryem.Aziz())[0];
        await meryem.Involve(hanan, "Gerda Smit", "VW");
        var document = await Add(gerda, hanan, "R9", "Report", Pdf, "van Gerda.pdf");
        (await Send(meryem, $"/api/v1/documents/{document}/versions", [.. Pdf, 1], "van Meryem.pdf")).ShouldBe(HttpStatusCode.Created);
        var others = await Add(meryem, hanan, "R9", "Report", Pdf, null);

        var listed = Assert.Single((await gerda.Get($"/api/v1/persons/{hanan}/documents")).EnumerateArray());
        var version = Assert.Single(listed.GetProperty("versions").EnumerateArray());
        Assert.Equal((1, "van Gerda.pdf"), (version.GetProperty("number").GetInt32(), version.GetProperty("fileName").GetString()));
        (await gerda.Open($"/api/v1/documents/{document}/versions/1")).ShouldBeOk();
        (await gerda.Open($"/api/v1/documents/{document}/versions/2")).ShouldBe(HttpStatusCode.NotFound);
        (await gerda.Open($"/api/v1/documents/{others}/versions/1")).ShouldBe(HttpStatusCode.NotFound);
        (await meryem.Open($"/api/v1/documents/{document}/versions/2")).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task What_is_no_document_is_refused_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var path = $"/api/v1/persons/{hanan}/documents?rubric=R2&kind=Letter";
        Assert.Equal("dossiers.document-empty", (await Send(meryem, path, [], null)).RefusalCode);
        Assert.Equal("dossiers.document-too-large", (await Send(meryem, path, [.. Pdf, .. new byte[26 * 1024 * 1024]], null)).RefusalCode);
        foreach (var bad in (byte[][])["MZ\u0090\0\u0003\0"u8.ToArray(), Encoding.UTF8.GetBytes("<svg onload='x'/>"), Encoding.UTF8.GetBytes("a\0b"), Zip("evil.exe"), Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), [0x50, 0x4B, 3, 4, 9, 9]])
        {
            Assert.Equal("dossiers.document-kind", (await Send(meryem, path, bad, "letter.pdf")).RefusalCode);
        }

        Assert.Empty((await meryem.Get($"/api/v1/persons/{hanan}/documents")).EnumerateArray());
        await Add(meryem, hanan, "R2", "Letter", Zip("[Content_Types].xml", "word/document.xml"), "brief.docx");
        await Add(meryem, hanan, "R2", "Letter", Encoding.UTF8.GetBytes("Beste Hanan\r\nتحية"), "brief.txt");
    }

    [Theory, OnBothDatabases]
    public async Task On_the_page_a_document_is_added_and_what_is_wrong_stands_at_the_field(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var page = (await meryem.Open($"/persons/{hanan}/documents")).ShouldBeOk().ShouldSay("Er zijn nog geen documenten");
        var refused = await page.Form("Voeg het document toe").Fill("Wat is het", "Letter").Fill("Waar hoort het bij", "R2").Attach("Bestand", "brief.exe", "MZ\u0090\0"u8.ToArray()).Submit();
        refused.ShouldSay("Dit soort bestand kan niet.");
        var added = await page.Form("Voeg het document toe").Fill("Wat is het", "Letter").Fill("Waar hoort het bij", "R2").Attach("Bestand", "brief.pdf", Pdf).Submit();
        added.ShouldBeOk().ShouldSay("Het document staat in het dossier.").ShouldSay("brief.pdf");
    }

    private static byte[] Zip(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                archive.CreateEntry(entry);
            }
        }

        return bytes.ToArray();
    }

    private static async Task<Guid> Add(Visitor visitor, Guid person, string rubric, string documentKind, byte[] content, string? name) =>
        (await Send(visitor, $"/api/v1/persons/{person}/documents?rubric={rubric}&kind={documentKind}", content, name)).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();

    private static Task<Page> Send(Visitor visitor, string path, byte[] content, string? name)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Content.Headers.ContentDisposition = name is null ? null : new("attachment") { FileNameStar = name };
        return visitor.Send(request);
    }
}
