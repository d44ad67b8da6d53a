using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Law;

/// <summary>The terms of a person, from what is in the file and what happened: on the dossier, on their own page, for the participant.</summary>
public sealed class TermsTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_entered_makes_the_terms_with_how_each_day_came_about(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        var terms = await meryem.Terms(hanan);

        var term = terms["term"];
        Assert.Equal(("running", "2025-05-07", "2028-05-06", "duo"), (term.Say("state"), term.Say("firstDay"), term.Say("rulingLastDay"), term.Say("decider")));
        Assert.Equal("530", term.Say("daysLeft"));
        Assert.Contains("pip-signed-on", term.GetProperty("steps")[0].Say("why"), StringComparison.Ordinal);
        Assert.Contains(term.GetProperty("articles").EnumerateArray(), article => article.Say("parameter") == "term-length" && article.Say("article")!.Length > 0);
        Assert.Contains("Inburgeringstermijn", term.GetProperty("text").GetProperty("nl")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("Integration term", term.GetProperty("text").GetProperty("en")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(("met", "2025-05-12", "2025-05-06"), (terms["pip"].Say("state"), terms["pip"].Say("rulingLastDay"), terms["pip"].Say("doneOn")));
        Assert.Equal("2028-05-06", terms["pvt"].Say("rulingLastDay"));
    }

    [Theory, OnBothDatabases]
    public async Task The_dossier_says_until_when_and_how_long_and_leads_to_why(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        var dossier = (await meryem.Open($"/persons/{hanan}")).ShouldBeOk();

        dossier.ShouldSay("Inburgeringstermijn").ShouldSay("nog 530 dagen").ShouldSay("DUO besluit.");
        var why = (await dossier.Follow("Waarom deze dag: Inburgeringstermijn")).ShouldBeOk();
        why.ShouldSay("Eerste dag").ShouldSay("Zo kwam de dag tot stand").ShouldSay("Wet inburgering 2021").ShouldSay("Wie beslist: DUO").ShouldSay("Dit verandert als");
        Assert.NotNull(why.Document.QuerySelector("#term details[open]"));
        Assert.Null(why.Document.QuerySelector("#pvt details[open]"));
        meryem.Speak("en");
        (await meryem.Open($"/persons/{hanan}/terms?why=term")).ShouldSay("Integration term").ShouldSay("530 days left").ShouldSay("This is how the day came about");
    }

    [Theory, OnBothDatabases]
    public async Task Where_DUO_says_another_day_both_stand_there_and_that_of_DUO_counts(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        await meryem.FillForm(hanan, "duo", ("integration-term-from", "2025-05-07"), ("integration-term-until", "2028-06-01"));

        var term = (await meryem.Terms(hanan))["term"];
        Assert.Equal(("2028-05-06", "2028-05-31"), (term.Say("lastDay"), term.Say("rulingLastDay")));
        Assert.Equal("True", term.GetProperty("duo").Say("differs"));
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Wij berekenden 6 mei 2028. De dag van DUO telt.");
        (await meryem.Open($"/persons/{hanan}/terms")).ShouldSay("Volgens DUO").ShouldSay("Deze dag telt").ShouldSay("Onze berekening");
        var fact = (await meryem.Get($"/api/v1/persons/{hanan}")).GetProperty("facts").EnumerateArray().Single(f => f.Say("key") == "integration-term-until");
        Assert.Equal("Duo", fact.Say("source"));
    }

    [Theory, OnBothDatabases]
    public async Task A_fact_taken_back_takes_its_terms_along_in_the_same_act(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        await meryem.FillForm(hanan, "support-plan", ("pip-signed-on", ""));

        var terms = await meryem.Terms(hanan);
        Assert.DoesNotContain("pvt", terms.Keys);
        Assert.Equal("not-started", terms["term"].Say("state"));
        Assert.Equal("overdue", terms["pip"].Say("state"));
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Het plan (PIP) vaststellen").ShouldSay("dagen voorbij");
        await meryem.FillForm(hanan, "intake", ("legal-regime", "none"));
        (await meryem.Open($"/persons/{hanan}/terms")).ShouldSay("Er lopen geen termijnen");
        (await meryem.Open($"/persons/{hanan}")).ShouldNotHold("vaststellen");
    }

    [Theory, OnBothDatabases]
    public async Task A_day_that_passes_changes_the_terms_without_anybody_doing_anything(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.FillForm(hanan, "duo", ("integration-duty", "yes"), ("integration-duty-from", "2026-11-02"), ("duo-target-group", "asylum"), ("duo-notified-on", "2026-11-02"));
        await meryem.FillForm(hanan, "intake", ("legal-regime", "wi2021"), ("residence-permit-kind", "asylum-temporary"), ("settled-on", "2026-09-01"));
        var last = (await meryem.Terms(hanan))["pip"].Say("rulingLastDay")!;

        await app.MoveTo(DateOnly.Parse(last, null).AddDays(1).ToString("O", null));

        (await meryem.Open($"/persons/{hanan}")).ShouldSay("1 dag voorbij");
        Assert.Contains((await meryem.Get($"/api/v1/persons/{hanan}")).GetProperty("events").EnumerateArray(), e => e.Say("type") == "TermMissed");
    }

    [Theory, OnBothDatabases]
    public async Task The_participant_reads_the_own_terms_in_plain_words(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");

        (await participant.Open("/me/terms")).ShouldBeOk().ShouldSay("Uw inburgering is klaar").ShouldSay("zaterdag 6 mei 2028").ShouldSay("U hebt nog 530 dagen").ShouldSay("DUO beslist hierover");
        participant.Speak("ar");
        (await participant.Open("/me/terms")).ShouldBeOk().ShouldSay("انتهاء اندماجك").ShouldNotHold("Uw inburgering");
        participant.Speak("en");
        (await participant.Open("/me/terms")).ShouldBeOk().ShouldSay("Your integration is done").ShouldSay("You have 530 days left");
    }

    [Theory, OnBothDatabases]
    public async Task Who_has_the_short_form_sees_until_when_and_not_why(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        await meryem.Note(hanan, new { kind = "hindrance", on = "2026-02-11", code = "illness", until = "2026-08-11" });
        await app.Involve(meryem, hanan, "farid-noori", "ON");
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        using var farid = await app.As("farid-noori");
        using var gerda = await app.As("gerda-smit");

        var brief = (await farid.Terms(hanan))["term"];

        Assert.Equal(("2028-05-06", 0), (brief.Say("rulingLastDay"), brief.GetProperty("steps").GetArrayLength()));
        Assert.Null(brief.Say("text"));
        Assert.Empty((await farid.Terms(hanan)).Keys.Intersect(["target-group", "late-offer", "extension-request", "route-change"]));
        Assert.Contains("late-offer", (await meryem.Terms(hanan)).Keys);
        Assert.DoesNotContain("extension", (await farid.Terms(hanan)).Keys);
        (await farid.Open($"/persons/{hanan}/terms")).ShouldBeOk().ShouldSay("Inburgeringstermijn").ShouldNotHold("Zo kwam de dag").ShouldNotHold("Ziekte").ShouldNotHold("SS126");
        (await gerda.Open($"/persons/{hanan}/terms")).ShouldBe(HttpStatusCode.Forbidden);
        (await gerda.Open($"/api/v1/persons/{hanan}/terms")).ShouldBe(HttpStatusCode.Forbidden);
        (await gerda.Open($"/persons/{hanan}")).ShouldBeOk().ShouldNotHold("Inburgeringstermijn");
        using var karin = await app.As("karin-dijkman");
        Assert.DoesNotContain("extension", (await karin.Terms(hanan)).Keys);
        Assert.Contains("extension", (await meryem.Terms(hanan)).Keys);
    }
}
