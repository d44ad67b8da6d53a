using System.IO.Compression;
using System.Text;
using Meedoen.Integrations.Klantprofiel;
using Xunit;

namespace Meedoen.Tests.Integrations.Klantprofiel;

/// <summary>Files as they really arrive: other encodings, wrong names, nested, broken, hostile.</summary>
public class FormatTests
{
    private const string Form = "Naam: Hanan Aziz\nV-nummer: 0001007701\nTalen: Arabisch\nGeboorteland: Syrië\n";

    [Fact]
    public void A_csv_in_windows_1252_with_commas_and_a_title_row_is_read()
    {
        var result = KlantprofielReader.Read(
            SampleFiles.Latin("Naam,V-nummer,Geboorteland,Hobby's\n\"Aziz, Hanan\",0001007701,Syrië,\n"), "lijst.txt", SampleFiles.ReceivedOn);

        var main = Assert.Single(result.Profiles).Main;
        Assert.Equal(("Hanan Aziz", "Syrië"), (main.Name, main.Value("birth-country")));
        Assert.Equal("text/csv", result.Original.ContentType);
    }

    [Fact]
    public void Every_row_of_a_table_is_judged_by_itself()
    {
        var result = ProfileAssert.Read("""
            naam;v-nummer;geboortedatum;talen
            Hanan Aziz;0001007701;12-03-1993;Arabisch
            ;;01-01-1990;Arabisch
            Fatou Jallow;0001007703;31-02-1999;Mandinka
            Binta Jallow;0001007706;01-02-1996;Mandinka;te veel
            Daniel Okoye;geen;12-04-1992;Klingon
            """, "lijst.csv");

        Assert.Equal(["Hanan Aziz", "Fatou Jallow", "Daniel Okoye"], result.Profiles.Select(profile => profile.Main.Name));
        Assert.Equal(
            ["row-without-person 3 ", "bad-date 4 geboortedatum", "wrong-cell-count 5 ", "bad-v-number 6 v-nummer", "bad-language 6 talen"],
            result.Problems.Select(problem => $"{problem.Refusal.Code["klantprofiel.".Length..]} {problem.Origin.Row} {problem.Origin.Column}"));
        result.EveryProblemHasAText();
    }

    [Fact]
    public void A_household_number_keeps_rows_together()
    {
        var result = ProfileAssert.Read("huishoudnummer,rol,naam\n7,hoofdpersoon,Hanan Aziz\n8,hoofdpersoon,Fatou Jallow\n7,partner,Samir Aziz\n", "a.csv");

        Assert.Equal(["Hanan Aziz+Samir Aziz", "Fatou Jallow"], result.Profiles.Select(profile => string.Join('+', profile.Members.Select(member => member.Name))));
    }

    [Fact]
    public void One_row_can_hold_a_whole_household()
    {
        var profile = ProfileAssert.One("naam;naam partner;kinderen;azc\nHanan Aziz;Samir Aziz;Lina (4), Yusuf (2);Veluwestad\n", "a.csv");

        Assert.Equal(4, profile.Members.Count);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public void Text_is_read_in_the_encoding_that_it_has(string name)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);

        var result = KlantprofielReader.Read((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(Form)], "a.txt", SampleFiles.ReceivedOn);

        Assert.Equal("Syrië", result.Profiles[0].Main.Value("birth-country"));
    }

    [Theory]
    [InlineData("text/html", "<html><head><style>Naam: X Y</style></head><body><table><tr><td>Naam</td><td>Hanan&nbsp;Aziz</td></tr><tr><td>V-nummer</td><td>0001007701</td></tr></table></body></html>")]
    [InlineData("text/html", "<p>Naam: Hanan Aziz<br>V-nummer: 0001007701</p><script>Naam: X Y</script>")]
    [InlineData("text/plain; charset=bestaat-niet", Form)]
    [InlineData("text/plain; charset=us-ascii", Form)]
    public void A_mail_body_is_read_whatever_its_type(string type, string body)
    {
        var mail = $"From: a@voorbeeld.test\nSubject: profiel\nMIME-Version: 1.0\nContent-Type: {type}\n\n{body}";

        var profile = ProfileAssert.One(mail, "a.eml");

        Assert.Equal(("Hanan Aziz", "0001007701"), (profile.Main.Name, profile.Main.VNumber));
    }

    [Fact]
    public void A_mail_inside_a_mail_is_opened()
    {
        var inner = Encoding.UTF8.GetString(SampleFiles.Mail(SampleFiles.Pdf(), "p.pdf", "application", "pdf"));
        var mail = $"From: b@voorbeeld.test\nSubject: Fw\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=grens\n\n--grens\nContent-Type: text/plain\n\nZie bijlage.\n--grens\nContent-Type: message/rfc822\n\n{inner}\n--grens--\n";

        var profile = ProfileAssert.One(mail, "a.eml");

        Assert.Equal(4, profile.Members.Count);
        Assert.Equal("0001007701", profile.Main.VNumber);
    }

    [Fact]
    public void Two_profiles_in_one_mail_stay_two_households()
    {
        var mail = "From: b@voorbeeld.test\nSubject: twee\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=grens\n\n"
            + "--grens\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNaam: Hanan Aziz\nV-nummer: 0001007701\n"
            + "--grens\nContent-Type: text/plain\nContent-Disposition: attachment; filename=b.txt\n\nNaam: Fatou Jallow\nV-nummer: 0001007703\n--grens--\n";

        Assert.Equal(["Hanan Aziz", "Fatou Jallow"], ProfileAssert.Read(mail, "a.eml").Profiles.Select(profile => profile.Main.Name));
    }

    [Fact]
    public void The_type_is_told_by_the_bytes_and_not_by_the_name()
    {
        var result = KlantprofielReader.Read(SampleFiles.Pdf(), "foto.png", SampleFiles.ReceivedOn);

        Assert.Equal("application/pdf", result.Original.ContentType);
        Assert.False(result.IsRefused);
    }

    [Fact]
    public void A_path_in_the_name_is_dropped() =>
        Assert.Equal("a.txt", ProfileAssert.Read(Form, "..\\geheim/../a.txt").Original.FileName);

    [Fact]
    public void A_mail_with_an_attachment_of_30_MB_is_refused_with_a_clear_answer()
    {
        var result = KlantprofielReader.Read(SampleFiles.Mail(new byte[30 * 1024 * 1024], "foto.bin", "application", "octet-stream"), "a.eml", SampleFiles.ReceivedOn);

        Assert.Equal("too-large,no-person", result.Codes());
        Assert.Contains("20 MB", Meedoen.Platform.Text.Words.Of(result.Problems[0].Refusal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_not_read_past_the_limit()
    {
        using var stream = new MemoryStream(new byte[ReadingLimits.MaxBytes * 2]);

        var result = await KlantprofielReader.Read(stream, "a.bin", SampleFiles.ReceivedOn, CancellationToken.None);

        Assert.StartsWith("too-large", result.Codes(), StringComparison.Ordinal);
        Assert.True(stream.Position < ReadingLimits.MaxBytes + 100_000);
    }

    [Theory]
    [InlineData("word/document.xml", "unpacks-too-large,no-person")]
    [InlineData("xl/workbook.xml", "unpacks-too-large,no-person")]
    [InlineData("iets/anders.txt", "unknown-format,no-person")]
    public void A_zip_bomb_is_not_opened(string entry, string codes)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = archive.CreateEntry(entry, CompressionLevel.Fastest).Open();
            for (var megabyte = 0; megabyte < 70; megabyte++)
            {
                writer.Write(new byte[1024 * 1024]);
            }
        }

        Assert.Equal(codes, KlantprofielReader.Read(stream.ToArray(), "a.docx", SampleFiles.ReceivedOn).Codes());
    }

    [Theory]
    [InlineData("", "empty-file,no-person")]
    [InlineData("   \n ", "empty-file,no-person")]
    [InlineData("%PDF-1.4 kapot", "unreadable,no-person")]
    [InlineData("PK\u0003\u0004 kapot", "unknown-format,no-person")]
    [InlineData("{\"members\": 3}", "json-shape,no-person")]
    [InlineData("[]", "no-person")]
    [InlineData("{\"members\":[{\"role\":\"baas\",\"name\":\"Hanan Aziz\"}]}", "bad-role")]
    public void A_broken_file_gets_a_reason(string content, string codes)
    {
        var result = ProfileAssert.Read(content, "a.pdf");

        Assert.Equal(codes, result.Codes());
        result.EveryProblemHasAText();
    }

    [Theory]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 }, "image-not-read,no-person")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0 }, "image-not-read,no-person")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 }, "old-office-format,no-person")]
    [InlineData(new byte[] { 1, 2, 3, 0, 5 }, "unknown-format,no-person")]
    public void A_file_that_is_no_text_gets_a_reason(byte[] content, string codes) =>
        Assert.Equal(codes, KlantprofielReader.Read(content, "a.bin", SampleFiles.ReceivedOn).Codes());

    [Fact]
    public void A_workbook_with_a_password_says_so()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")];

        Assert.Equal("encrypted,no-person", KlantprofielReader.Read(bytes, "a.xlsx", SampleFiles.ReceivedOn).Codes());
    }
}
