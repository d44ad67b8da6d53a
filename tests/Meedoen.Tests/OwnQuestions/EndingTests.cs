using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.OwnQuestions;

/// <summary>A question ends, and so does an answer; what people said stays, and nothing that was typed is lost in silence.</summary>
public sealed class EndingTests
{
    [Theory, OnBothDatabases]
    public async Task An_ended_question_is_asked_nowhere_and_its_answers_stay(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await ruben.AskAllotment();
        await meryem.FillForm(hanan, "home-visit", (Asking.Allotment, "heb-ik"));

        var preview = await (await ruben.OpenQuestion()).Ticked("Asked", "true", on: false).Form(Asking.Look).Submit();
        preview.ShouldBeOk().ShouldSay("wordt niet meer gesteld vanaf");
        Assert.Equal("1. De antwoorden blijven daar te lezen.", preview.Said("Dossiers met een antwoord"));
        Assert.Contains("Huisbezoek", preview.Said("Verdwijnt uit"), StringComparison.Ordinal);
        preview.ShouldNotHold("Hanan");
        (await preview.Form(Asking.Save).Submit()).ShouldBeOk().ShouldSay("Niet meer gevraagd: Moestuin in de wijk");

        Assert.Null((await meryem.Open($"/persons/{hanan}/forms/home-visit")).Document.QuerySelector($"[name={Asking.Allotment}]"));
        using var gerda = await app.As("gerda-smit");
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        Assert.Null((await gerda.Open($"/persons/{hanan}/forms/contribution")).ShouldBeOk().Document.QuerySelector($"[name={Asking.Allotment}]"));
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Moestuin in de wijk").ShouldSay("Heb ik");
        Assert.Contains(Asking.Allotment, (await meryem.Open($"/api/v1/persons/{hanan}")).Body, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_had_the_form_open_when_a_question_ended_is_told_what_was_not_saved(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var path = $"/persons/{hanan}/forms/home-visit";
        await ruben.AskAllotment();
        var open = (await meryem.Open(path)).Ticked(Asking.Allotment, "heb-ik").Form("Bewaar").Set("home-situation", "Klein huis");
        (await (await meryem.Open(path)).Ticked(Asking.Allotment, "wil-ik").Form("Ga later verder").Submit()).ShouldBeOk();
        await ruben.StopAsking();

        (await meryem.Open(path)).ShouldSay("Deze vragen worden niet meer gesteld").ShouldSay("Moestuin in de wijk").ShouldSay("Wil ik");
        var told = (await open.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("De vraag \"Moestuin in de wijk\" wordt niet meer gesteld").ShouldSay("Heb ik");
        Assert.Equal("Klein huis", told.Form("Bewaar").Value("Hoe is het wonen"));
        (await told.Form("Bewaar").Submit()).ShouldBeOk().ShouldSay("Klein huis").ShouldNotHold("Heb ik");
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_that_is_no_longer_offered_stays_with_who_gave_it(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.AzizAreLinked();
        await ruben.AskAllotment();
        await meryem.FillForm(household[0], "home-visit", (Asking.Allotment, "wil-ik"));
        var open = (await meryem.Open($"/persons/{household[1]}/forms/home-visit")).Ticked(Asking.Allotment, "wil-ik").Form("Bewaar");

        var preview = await ruben.StopOffering();
        Assert.Equal("Dossiers met dit antwoord: 1. Daar blijft het staan.", preview.Said("Niet meer aangeboden: Wil ik"));
        Assert.Equal("Heb ik, Geen zin", preview.Said("Antwoorden"));
        (await preview.Form(Asking.Save).Submit()).ShouldBeOk();

        (await open.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Het antwoord \"Wil ik\" wordt niet meer aangeboden");
        Assert.Null((await meryem.Open($"/persons/{household[1]}/forms/home-visit")).Document.QuerySelector($"[name={Asking.Allotment}][value=wil-ik]"));
        var keeps = (await meryem.Open($"/persons/{household[0]}/forms/home-visit")).ShouldBeOk();
        Assert.True(keeps.Document.QuerySelector($"[name={Asking.Allotment}][value=wil-ik]")!.HasAttribute("checked"));
        (await keeps.Form("Bewaar").Set("home-situation", "Klein huis").Submit()).ShouldBeOk().ShouldSay("Wil ik").ShouldSay("Klein huis");
    }

    [Theory, OnBothDatabases]
    public async Task Answers_cannot_be_emptied_nor_all_be_taken_away(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        await ruben.AskAllotment();
        var emptied = await (await ruben.OpenQuestion()).Form(Asking.Look).Set("OptionDutch0", "").Set("OptionDutch2", "Geen zin").Set("OptionEnglish2", "No wish").Submit();
        emptied.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Het antwoord \"Wil ik\" kan in dossiers staan en mag niet leeg zijn");
        Assert.Equal("Geen zin", emptied.Form(Asking.Look).Value("Antwoord 3"));
        var none = (await ruben.OpenQuestion()).Ticked("OptionOffered0", "true", on: false).Ticked("OptionOffered1", "true", on: false);
        (await none.Form(Asking.Look).Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("ten minste 2 antwoorden");
        (await (await ruben.OpenQuestion()).Form(Asking.Look).Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Er is niets veranderd");
    }
}
