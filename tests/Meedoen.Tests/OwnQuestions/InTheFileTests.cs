using System.Net;
using Meedoen.Dossiers;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.OwnQuestions;

/// <summary>A question of the municipality is asked, answered, shown, exported and missed as those of the standard are.</summary>
public sealed class InTheFileTests
{
    [Theory, OnBothDatabases]
    public async Task It_is_seen_first_and_then_asked_answered_and_shown_like_any_other(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var form = $"/persons/{hanan}/forms/home-visit";
        var preview = (await ruben.LookAtAllotment()).ShouldBeOk();
        preview.ShouldSay("Er is nog niets bewaard");
        Assert.Contains("Teamleider", preview.Said("Leest het antwoord"), StringComparison.Ordinal);
        Assert.DoesNotContain("Taalaanbieder", preview.Said("Leest het antwoord"), StringComparison.Ordinal);
        Assert.Contains("Vrijwilliger", preview.Said("Vult het in"), StringComparison.Ordinal);
        Assert.Contains("Huisbezoek", preview.Said("Komt in"), StringComparison.Ordinal);
        Assert.Equal("Wil ik, Heb ik", preview.Said("Antwoorden"));
        Assert.Null((await meryem.Open(form)).Document.QuerySelector($"[name={Asking.Allotment}]"));

        (await preview.Form(Asking.Save).Submit()).ShouldBeOk().ShouldSay("Moestuin in de wijk").ShouldSay(Asking.Allotment).ShouldSay("Besluit 1").ShouldSay("Ruben Maas");

        var open = (await meryem.Open(form)).ShouldBeOk().ShouldSay("Moestuin in de wijk");
        (await open.Ticked(Asking.Allotment, "wil-ik").Form("Bewaar").Submit()).ShouldBeOk().ShouldSay("Moestuin in de wijk").ShouldSay("Wil ik");
        var fact = (await meryem.Get($"/api/v1/persons/{hanan}")).GetProperty("facts").EnumerateArray().Single(one => one.GetProperty("key").GetString() == Asking.Allotment);
        Assert.Equal(("wil-ik", "R9"), (fact.GetProperty("value").GetString(), fact.GetProperty("rubric").GetString()));
        Assert.Contains((await meryem.Open($"/persons/{hanan}")).All("main li"), line => line.Contains("Moestuin in de wijk", StringComparison.Ordinal));
        meryem.Speak("en");
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Allotment in the quarter").ShouldSay("I want it");
    }

    [Theory, OnBothDatabases]
    public async Task It_counts_as_missing_for_the_purpose_that_needs_it(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var page = (await ruben.NewQuestion("R1", "introduction", "introduction.contact", "AVG art. 6 lid 1 onder e")).Ticked("RequiredFor", "introduction");
        var preview = await page.Form(Asking.Look).Set("LabelDutch", "Liefst bellen of appen").Set("LabelEnglish", "Rather call or text").Set("Type", "Text").Submit();
        Assert.Equal("Kennismaken", preview.ShouldBeOk().Said("Hoort bij wat bekend moet zijn voor"));
        (await preview.Form(Asking.Save).Submit()).ShouldBeOk();

        var missing = (await meryem.Open($"/persons/{hanan}")).ShouldBeOk().Document.QuerySelector("a[href$='#f-x-zuiderzicht-liefst-bellen-of-appen']");

        Assert.NotNull(missing);
        await meryem.FillForm(hanan, "introduction", ("x-zuiderzicht-liefst-bellen-of-appen", "bellen"));
        Assert.Null((await meryem.Open($"/persons/{hanan}")).Document.QuerySelector("a[href$='#f-x-zuiderzicht-liefst-bellen-of-appen']"));
    }

    [Theory, OnBothDatabases]
    public async Task It_begins_on_its_day_in_its_own_tenant_and_is_known_at_once_after_each_change(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        await ruben.AskAllotment(app.Today.AddDays(7).ToString("yyyy-MM-dd"));
        (await ruben.Open("/admin/own-questions")).ShouldSay("Vanaf 30 november 2026");
        Assert.False(Dictionary(app).Knows(Asking.Allotment));
        Assert.Same(DataDictionary.Standard, Dictionary(app));
        await app.MoveTo(app.Today.AddDays(7).ToString("yyyy-MM-dd"));
        Assert.True(Dictionary(app).Knows(Asking.Allotment));
        Assert.Same(Dictionary(app), Dictionary(app));
        Assert.False(Dictionary(app, "marrewald").Knows(Asking.Allotment));
        await ruben.StopAsking();
        Assert.True(Dictionary(app).Find(Asking.Allotment)!.Ended);
        (await (await (await ruben.OpenQuestion()).Ticked("Asked", "true").Form(Asking.Look).Submit()).ShouldSay("wordt weer gesteld").Form(Asking.Save).Submit()).ShouldBeOk();
        Assert.False(Dictionary(app).Find(Asking.Allotment)!.Ended);
    }

    [Theory, OnBothDatabases]
    public async Task Participants_answer_it_themselves_in_their_language_and_it_must_be_written_in_it(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        var form = (await ruben.NewQuestion("R1", "introduction", "about-me.wishes", "AVG art. 6 lid 1 onder e")).Form(Asking.Look)
            .Set("LabelDutch", "Leukste plek in de buurt").Set("LabelEnglish", "Nicest place around").Set("Type", "Text");
        var refused = (await form.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Schrijf hem ook in het Arabisch");
        var preview = (await refused.Form(Asking.Look).Set("LabelArabic", "أجمل مكان في الحي").Submit()).ShouldBeOk();
        Assert.Contains("Deelnemer", preview.Said("Vult het in"), StringComparison.Ordinal);
        (await preview.Form(Asking.Save).Submit()).ShouldBeOk();
        using var herself = await app.As("hanan-aziz");
        herself.Speak("ar");
        var mine = (await herself.Open($"/persons/{hanan}/forms/about-me")).ShouldBeOk().ShouldSay("أجمل مكان في الحي");
        Assert.NotNull(mine.Document.QuerySelector("[name=x-zuiderzicht-leukste-plek-in-de-buurt]"));
        await herself.FillForm(hanan, "about-me", ("x-zuiderzicht-leukste-plek-in-de-buurt", "Het park"));
        (await herself.Open("/me/file")).ShouldSay("أجمل مكان في الحي").ShouldSay("Het park");
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Het park");
    }

    [Theory, OnBothDatabases]
    public async Task Its_rubric_decides_who_reads_it(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        using var gerda = await app.As("gerda-smit");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        await ruben.AskLine("Leent een bakfiets", "R17", "guidance", "mobility.moving", "Participatiewet art. 7");
        await ruben.AskLine("Spaart voor een fiets", "R8", "benefit", "benefit.money", "Participatiewet art. 7");
        using var income = await app.As("theo-brands");
        await app.Involve(meryem, hanan, "theo-brands", "IC");
        await meryem.FillForm(hanan, "mobility", ("x-zuiderzicht-leent-een-bakfiets", "op zaterdag"));
        await income.FillForm(hanan, "benefit", ("x-zuiderzicht-spaart-voor-een-fiets", "elke maand"));
        var volunteer = (await gerda.Open($"/api/v1/persons/{hanan}")).ShouldBeOk();
        Assert.Contains("op zaterdag", volunteer.Body, StringComparison.Ordinal);
        volunteer.ShouldNotHold("elke maand").ShouldNotHold("x-zuiderzicht-spaart");
        var owner = (await meryem.Open($"/api/v1/persons/{hanan}")).ShouldBeOk().ShouldNotHold("elke maand");
        Assert.Contains("x-zuiderzicht-spaart-voor-een-fiets", owner.Body, StringComparison.Ordinal);
    }

    private static DataDictionary Dictionary(TestApp app, string tenant = "zuiderzicht") =>
        app.Services.GetRequiredService<DictionaryInForce>().Of(app.Services.GetRequiredService<Tenants>().Find(tenant)!);
}
