using System.Text.Json;
using Meedoen.Integrations;
using Meedoen.Integrations.Klantprofiel;
using Xunit;

namespace Meedoen.Tests.Integrations.Klantprofiel;

public class SampleTests
{
    private const string Household = """
        Main Hanan Aziz 0001007701 1993-03-12 female Hanan/Aziz ar
        Partner Samir Aziz 0001007702 1990-06-05 male Samir/Aziz ar
        Child Lina Aziz - 2022-05-20 female Lina/Aziz -
        Child Yusuf Aziz - 2024-09-02 male Yusuf/Aziz -
        """;

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Folder, "klantprofiel-hanan-aziz*").Select(file => Path.GetFileName(file))];

    private static string Folder { get; } = FindFolder();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_published_sample_gives_the_same_household(string file)
    {
        var result = Read(file);

        var profile = Assert.Single(result.Profiles);
        Assert.Equal(Household.ReplaceLineEndings("\n"), profile.Household());
        Assert.Empty(result.Problems);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_published_sample_proposes_where_she_is_and_what_she_did(string file)
    {
        var main = Read(file).Profiles[0].Main;

        Assert.Contains("Veluwestad", main.Value("azc-location"), StringComparison.Ordinal);
        Assert.Equal("Veluwestad", main.Value("linked-municipality"));
        Assert.Equal("lerares", main.Value("occupation-before"));
        Assert.Equal("6", main.Value("work-years"));
        Assert.Equal("ar", main.Value("interpreter-language"));
        Assert.Equal("2", main.Value("children-at-home"));
        Assert.Equal("couple-children", main.Value("household-kind"));
        Assert.Equal("06-0000 0071", main.Value("phone"));
    }

    [Fact]
    public void A_sample_mail_tells_who_sent_it_and_when_and_keeps_every_byte()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, "klantprofiel-hanan-aziz.eml"));

        var original = KlantprofielReader.Read(bytes, "x.eml", SampleFiles.ReceivedOn).Original;

        Assert.Equal("s.wolters@azc.voorbeeld.test", original.Sender);
        Assert.Equal("pdf-p701@azc.voorbeeld.test", original.MessageId);
        Assert.Equal(new DateTime(2026, 11, 23, 8, 12, 0, DateTimeKind.Utc), original.SentAt);
        Assert.Equal("message/rfc822", original.ContentType);
        Assert.Equal(bytes, original.Bytes.ToArray());
        Assert.Equal(64, original.Sha256.Length);
    }

    [Fact]
    public void The_name_in_her_own_script_is_found_in_the_letter()
    {
        var main = Read("klantprofiel-hanan-aziz.eml").Profiles[0].Main;

        Assert.Equal("حنان عزيز", main.NameInOwnScript);
        Assert.Contains(main.Proposals, proposal => proposal is { Key: "name-own-script", Origin.Part: "body", Confidence: ProfileConfidence.Labelled });
        Assert.Contains(main.Proposals, proposal => proposal is { Key: "v-number", Origin.Part: "klantprofiel.pdf" });
    }

    [Theory]
    [InlineData("fout-geen-persoon.txt", "no-person")]
    [InlineData("fout-verkeerde-kolommen.csv", "no-name-column,no-person")]
    [InlineData("fout-kapotte-mail.eml", "no-person")]
    [InlineData("fout-kapot.json", "bad-json,no-person")]
    public void A_bad_sample_is_refused_with_the_reason(string file, string codes)
    {
        var result = Read(file);

        Assert.True(result.IsRefused);
        Assert.Equal(codes, result.Codes());
        result.EveryProblemHasAText();
    }

    [Fact]
    public void Every_property_of_the_published_schema_is_understood()
    {
        using var stream = typeof(KlantprofielReader).Assembly.GetManifestResourceStream("Meedoen.Integrations.Klantprofiel.klantprofiel.schema.json")!;
        using var schema = JsonDocument.Parse(stream);
        var definitions = schema.RootElement.GetProperty("$defs");
        foreach (var property in definitions.GetProperty("member").GetProperty("properties").EnumerateObject().Select(property => property.Name)
            .Concat(definitions.GetProperty("household").GetProperty("properties").EnumerateObject().Select(property => property.Name))
            .Except(["$schema", "members", "literacy", "householdSize"]))
        {
            var result = ProfileAssert.Read($$"""{"{{property}}": "iets", "members": [{"name": "Hanan Aziz", "{{property}}": "iets"}]}""", "a.json");

            var unread = result.Profiles[0].Unmapped.Where(line => line.Origin.Column == "$." + property).ToList();
            Assert.True(unread.Count == 0 || result.Problems.Count > 0 || property is "preIntegration" or "educationLevel", property);
        }
    }

    /// <summary>Written anew with MEEDOEN_UPDATE_DOCS=1; some formats hold the moment of writing, so it is asked for by hand.</summary>
    [Fact]
    public void Every_sample_that_the_code_writes_is_published()
    {
        if (Environment.GetEnvironmentVariable("MEEDOEN_UPDATE_DOCS") == "1")
        {
            SampleFiles.Write(Folder);
        }

        using var written = new Harness.TemporaryFolder();
        SampleFiles.Write(written.Path);
        Assert.Empty(Directory.GetFiles(written.Path).Select(Path.GetFileName).Except(Directory.GetFiles(Folder).Select(Path.GetFileName)));
    }

    private static ProfileReadResult Read(string file) =>
        KlantprofielReader.Read(File.ReadAllBytes(Path.Combine(Folder, file)), file, SampleFiles.ReceivedOn);

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Meedoen.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "docs", "samples");
    }
}
