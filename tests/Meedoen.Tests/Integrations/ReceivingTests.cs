using System.Net;
using System.Text;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Integrations.Klantprofiel;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Integrations;

/// <summary>S-066: on 23 November 2026 the profile of Hanan Aziz arrives at Zuiderzicht.</summary>
public sealed class ReceivingTests
{
    private static byte[] Mail => SampleFiles.Mail(SampleFiles.Pdf(), "klantprofiel.pdf", "application", "pdf");

    [Theory, OnBothDatabases, Then("S-066", 1)]
    public async Task S066_A_mailed_profile_makes_an_expected_household_of_four(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");

        var received = await Receive(meryem, Mail);

        Assert.Equal(("created", 4), (received.GetProperty("result").GetString(), received.GetProperty("persons").GetInt32()));
        var shown = await Shown(meryem, received);
        Assert.Equal(["Hanan Aziz", "Lina Aziz", "Samir Aziz", "Yusuf Aziz"], Names(shown).Order());
        Assert.Equal("Hanan Aziz", Names(shown)[0]);
        var journeys = await meryem.Get($"/api/v1/persons/{MainOf(received)}/journeys");
        Assert.Contains("Expected", journeys.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases, Then("S-066", 2)]
    public async Task S066_The_original_is_kept_byte_for_byte(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var mail = Mail;

        var shown = await Shown(meryem, await Receive(meryem, mail));

        var file = Assert.Single(shown.GetProperty("files").EnumerateArray());
        Assert.Equal(("klantprofiel.eml", "s.wolters@azc.voorbeeld.test"), (file.GetProperty("name").GetString(), file.GetProperty("sender").GetString()));
        var address = $"/api/v1/documents/{file.GetProperty("document").GetGuid()}/versions/1";
        Assert.Equal(mail, (await meryem.Open(address)).ShouldBeOk().Bytes);
        Assert.Contains("ClientProfile", (await meryem.Get($"/api/v1/persons/{MainOf(shown, 0)}/documents")).ToString(), StringComparison.Ordinal);
        (await meryem.PostJson($"/api/v1/persons/{MainOf(shown, 0)}/account", new { })).ShouldBeOk();
        foreach (var persona in new[] { "karin-dijkman", "hanan-aziz", "gerda-smit" })
        {
            using var other = await app.As(persona);
            (await other.Open(address)).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory, OnBothDatabases, Then("S-066", 3)]
    public async Task S066_The_case_owner_has_the_task_to_plan_the_introduction(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");

        var received = await Receive(meryem, Mail);
        await app.MoveTo("2026-12-07");

        var tasks = (await meryem.Get("/api/v1/today")).EnumerateArray().SelectMany(section => section.GetProperty("items").EnumerateArray()).ToList();
        var task = Assert.Single(tasks, one => one.GetProperty("name").GetString() == "Hanan Aziz" && one.GetProperty("what").GetString() == "Kennismakingsgesprek");
        Assert.Equal(("2026-12-07", "Plan het gesprek"), (task.GetProperty("on").GetString(), task.GetProperty("do").GetString()));
        Assert.Contains("14 dagen", task.GetProperty("why").GetString(), StringComparison.Ordinal);
        var page = await meryem.Open(task.GetProperty("href").GetString()!);
        Assert.Equal("Kennismakingsgesprek", page.ShouldBeOk().Heading);
        Assert.Contains(tasks, one => one.GetProperty("href").GetString() == $"/persons/{MainOf(received)}/klantprofiel");
    }

    [Theory, OnBothDatabases, Then("S-066", 4)]
    public async Task S066_The_same_profile_again_makes_no_second_person(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var first = await Receive(meryem, Mail);

        var again = await Receive(meryem, Mail);
        var otherFormat = await Receive(meryem, SampleFiles.Docx(), "profiel.docx");
        var table = await Receive(meryem, Encoding.UTF8.GetBytes(SampleFiles.Csv()), "profiel.csv");

        foreach (var update in new[] { again, otherFormat, table })
        {
            Assert.Equal(("updated", Household(first), 4), (update.GetProperty("result").GetString(), Household(update), update.GetProperty("persons").GetInt32()));
        }

        Assert.Equal(0, again.GetProperty("proposals").GetInt32());
        Assert.Equal(4, Names(await Shown(meryem, first)).Count);
        var expected = (await meryem.Get("/api/v1/persons/expected")).EnumerateArray().Select(one => one.GetProperty("name").GetString());
        Assert.Equal(["Hanan Aziz", "Samir Aziz"], expected.Order());
        Assert.Single((await meryem.Get("/api/v1/klantprofielen")).GetProperty("households").EnumerateArray().Select(one => one.GetProperty("person").GetGuid()).Distinct());
    }

    [Theory, OnBothDatabases, Then("S-066", 5)]
    public async Task S066_Another_spelling_with_the_same_number_is_proposed_as_the_same_person(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var first = await Receive(meryem, Mail);

        var other = await Receive(meryem, "Naam: Hanane Azeez\nV-nummer: 0001007701\n"u8.ToArray(), "b.txt");

        Assert.Equal(("updated", Household(first)), (other.GetProperty("result").GetString(), Household(other)));
        var proposal = Proposals(await Shown(meryem, first), MainOf(first)).Single(one => one.GetProperty("kind").GetString() is "SamePerson");
        Assert.Equal(("name-spelling", "Hanane Azeez"), (proposal.GetProperty("key").GetString(), proposal.GetProperty("value").GetString()));
        await Decide(meryem, MainOf(first), (proposal, "Confirm", null));
        Assert.Equal(4, Names(await Shown(meryem, first)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task S066_What_was_confirmed_is_never_overwritten_by_a_later_profile(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var first = await Receive(meryem, Mail);
        var phone = Proposal(await Shown(meryem, first), MainOf(first), "phone");
        var azc = Proposal(await Shown(meryem, first), MainOf(first), "azc-location");
        await Decide(meryem, MainOf(first), (phone, "Confirm", null), (azc, "Adjust", "azc Veluwestad Noord"));

        var later = await Receive(meryem, "Naam: Hanan Aziz\nV-nummer: 0001007701\nTelefoon: 06-0000 0099\nLocatie: azc Veluwestad Zuid\n"u8.ToArray(), "c.txt");

        Assert.Equal("updated", later.GetProperty("result").GetString());
        var differences = Proposals(await Shown(meryem, first), MainOf(first)).Where(one => one.GetProperty("kind").GetString() is "Difference").ToList();
        Assert.Equal(["azc-location", "phone"], differences.Select(one => one.GetProperty("key").GetString()).Order());
        Assert.Contains(differences, one => one.GetProperty("known").GetString() == "azc Veluwestad Noord");
        (await meryem.PostJson($"/api/v1/persons/{MainOf(first)}/klantprofiel/decisions", Decisions((phone, "Reject", null)))).ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, OnBothDatabases]
    public async Task S066_A_profile_without_a_person_is_refused_with_the_reason_and_kept_in_the_list(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");

        var page = await (await meryem.Open("/receiving")).Form("Ontvang dit profiel").Attach("Bestand", "leeg.txt", "Er komt een gezin.\n"u8.ToArray(), "text/plain").Submit();

        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("geen persoon te herkennen", page.Text, StringComparison.Ordinal);
        Assert.Single((await meryem.Get("/api/v1/klantprofielen")).GetProperty("refused").EnumerateArray());
    }

    [Theory, OnBothDatabases]
    public async Task The_case_owner_brings_in_a_file_and_decides_field_by_field_on_the_page(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");

        var page = await (await meryem.Open("/receiving")).Form("Ontvang dit profiel").Attach("Bestand", "p.eml", Mail, "message/rfc822").Submit();

        page.ShouldBeOk();
        Assert.Equal("Klantprofiel van Hanan Aziz", page.Heading);
        Assert.Contains("vermeld", page.Text, StringComparison.Ordinal);
        var saved = await page.Form("Bewaar mijn keuzes").Choose("Wat doe je met V-nummer?", "Klopt").Choose("Wat doe je met Asielzoekerscentrum?", "Niet overnemen").Submit();
        saved.ShouldBeOk();
        Assert.Contains("Je keuzes zijn opgeslagen", saved.Text, StringComparison.Ordinal);
        var everything = await saved.Form("Alles wat vermeld is, klopt").Submit();
        everything.ShouldBeOk();
        (await everything.Form("Bewaar mijn keuzes").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBothDatabases]
    public async Task A_table_is_received_and_every_wrong_cell_is_named_with_its_row_and_column(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        const string Rows = "rol;naam;v-nummer;geboortedatum\nhoofdpersoon;Aziz, Hanan;0001007701;12-03-1993\n"
            + "hoofdpersoon;Goed, Gezin;0001007799;31-02-1990\n;;;\nkind;Goed, Kind;;1-1-2090\n";

        var page = await (await meryem.Open("/receiving")).Form("Ontvang dit profiel").Attach("Bestand", "twee.csv", Encoding.UTF8.GetBytes(Rows), "text/csv").Submit();

        page.ShouldBeOk().ShouldSay("twee.csv, rij 3, kolom geboortedatum").ShouldSay("twee.csv, rij 5, kolom geboortedatum");
        Assert.Equal(["Gezin Goed", "Hanan Aziz"], (await meryem.Get("/api/v1/persons/expected")).EnumerateArray().Select(one => one.GetProperty("name").GetString()).Order());
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_without_involvement_sees_nothing_of_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var received = await Receive(meryem, Mail);

        foreach (var persona in new[] { "gerda-smit", "marijke-oud", "ruben-maas", "sjoerd-timmer" })
        {
            using var other = await app.As(persona);
            (await other.Open($"/api/v1/persons/{MainOf(received)}/klantprofiel")).ShouldBe(HttpStatusCode.Forbidden);
            (await other.Open("/receiving")).ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    internal static async Task<JsonElement> Receive(Visitor visitor, byte[] bytes, string name = "klantprofiel.eml")
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentDisposition = new("attachment") { FileName = name };
        return (await visitor.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/klantprofielen") { Content = content })).ShouldBeOk().Json;
    }

    private static Guid Household(JsonElement received) => received.GetProperty("householdId").GetGuid();

    private static Guid MainOf(JsonElement received) => received.GetProperty("households")[0].GetProperty("persons")[0].GetGuid();

    private static Guid MainOf(JsonElement shown, int member) => shown.GetProperty("members")[member].GetProperty("person").GetGuid();

    private static Task<JsonElement> Shown(Visitor visitor, JsonElement received) => visitor.Get($"/api/v1/persons/{MainOf(received)}/klantprofiel");

    private static List<string> Names(JsonElement shown) => [.. shown.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("name").GetString()!)];

    private static IEnumerable<JsonElement> Proposals(JsonElement shown, Guid person) => shown.GetProperty("members").EnumerateArray()
        .Single(member => member.GetProperty("person").GetGuid() == person).GetProperty("proposals").EnumerateArray();

    private static JsonElement Proposal(JsonElement shown, Guid person, string key) => Proposals(shown, person).First(one => one.GetProperty("key").GetString() == key);

    private static async Task Decide(Visitor visitor, Guid person, params (JsonElement Proposal, string Choice, string? Value)[] decisions) =>
        (await visitor.PostJson($"/api/v1/persons/{person}/klantprofiel/decisions", Decisions(decisions))).ShouldBeOk();

    private static object Decisions(params (JsonElement Proposal, string Choice, string? Value)[] decisions) => new
    {
        decisions = decisions.Select(one => new { proposal = one.Proposal.GetProperty("id").GetGuid(), choice = one.Choice, value = one.Value }),
    };
}
