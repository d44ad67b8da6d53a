using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.OwnQuestions;

/// <summary>Two editors, double presses, wrong input: clear answers, and nothing that was typed is lost.</summary>
public sealed class EditingTests
{
    [Theory, OnBothDatabases]
    public async Task The_second_of_two_administrators_sees_what_the_first_saved_and_keeps_what_was_typed(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        await ruben.AskAllotment();
        var second = await (await ruben.OpenQuestion()).Form(Asking.Look).Set("LabelDutch", "Tuintje in de wijk").Submit();
        var first = await (await ruben.OpenQuestion()).Form(Asking.Look).Set("LabelDutch", "Groentetuin in de wijk").Submit();
        (await first.Form(Asking.Save).Submit()).ShouldBeOk();

        var refused = (await second.Form(Asking.Save).Submit()).ShouldBe(HttpStatusCode.Conflict);

        refused.ShouldSay("Een andere beheerder heeft dit intussen veranderd").ShouldSay("Groentetuin in de wijk");
        Assert.Equal("Tuintje in de wijk", refused.Form(Asking.Look).Value("Vraag in het Nederlands"));
        var again = (await refused.Form(Asking.Look).Submit()).ShouldBeOk();
        Assert.Equal("Groentetuin in de wijk", again.Said("Heette"));
        (await again.Form(Asking.Save).Submit()).ShouldBeOk().ShouldSay("Tuintje in de wijk").ShouldSay("Besluit 3");
    }

    [Theory, OnBothDatabases]
    public async Task Pressing_twice_saves_once_and_the_same_question_twice_is_refused(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var save = (await ruben.LookAtAllotment()).Form(Asking.Save);
        var other = await ruben.LookAtAllotment();
        (await save.Submit()).ShouldBeOk();
        (await save.Submit()).ShouldBeOk().ShouldSay("Besluit 1").ShouldNotHold("Besluit 2");
        (await other.Form(Asking.Save).Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("De eigen vraag \"Moestuin in de wijk\" is er al");
    }

    [Theory, OnBothDatabases]
    public async Task Everything_that_is_wrong_is_told_at_once_and_stays_in_its_field(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var (longLabel, longHelp, longAnswer) = (new string('a', 121), new string('b', 201), new string('c', 81));
        var page = (await ruben.NewQuestion()).Ticked("Purposes", "plan");
        var refused = await page.Form(Asking.Look).Set("LabelDutch", longLabel).Set("HelpDutch", longHelp).Set("Type", "Choice")
            .Set("OptionDutch0", longAnswer).Set("OptionEnglish0", "c").Set("OptionEnglish1", "Zonder Nederlands").Set("From", "2026-11-22").Submit();

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("hooguit 120 tekens, nu 121").ShouldSay("hooguit 200 tekens, nu 201").ShouldSay("hooguit 80 tekens, nu 81")
            .ShouldSay("Schrijf de uitleg in het Nederlands en in het Engels").ShouldSay("ten minste 2 antwoorden").ShouldSay("Kies een eerste dag");
        var form = refused.Form(Asking.Look);
        Assert.Equal([longLabel, longHelp, "Zonder Nederlands", "2026-11-22"], new[] { "Vraag in het Nederlands", "Uitleg in het Nederlands", "Antwoord 2 in het Engels", "Geldt vanaf" }.Select(form.Value));
        Assert.All(new[] { "guidance", "plan" }, purpose => Assert.True(refused.Document.QuerySelector($"[name=Purposes][value={purpose}]")!.HasAttribute("checked")));
    }

    [Theory, OnBothDatabases]
    public async Task More_room_for_answers_and_another_look_keep_what_was_typed(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var more = await (await ruben.NewQuestion()).Form("Meer antwoorden").Set("LabelDutch", "Balkon").Set("OptionDutch3", "Vierde").Submit();
        var form = more.ShouldBeOk().Form("Meer antwoorden");
        Assert.Equal(("Balkon", "Vierde", ""), (form.Value("Vraag in het Nederlands"), form.Value("Antwoord 4"), form.Value("Antwoord 8")));
        Assert.True(more.Document.QuerySelector("[name=AskedIn][value='home-visit.address']")!.HasAttribute("checked"));
        var again = await (await ruben.LookAtAllotment()).Form("Pas nog iets aan").Submit();
        Assert.Equal(("Moestuin in de wijk", "Heb ik"), (again.ShouldBeOk().Form(Asking.Look).Value("Vraag in het Nederlands"), again.Form(Asking.Look).Value("Antwoord 2")));
        (await (await again.Form(Asking.Look).Submit()).ShouldBeOk().Form(Asking.Save).Submit()).ShouldBeOk().ShouldSay("Moestuin in de wijk");
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_there_is_not_found_and_the_past_is_not_changed(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        Assert.Equal(HttpStatusCode.NotFound, (await ruben.Open("/admin/own-questions/question")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruben.Open("/admin/own-questions/question?key=phone")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruben.Open("/admin/own-questions/question?rubric=R99")).Status);
        await ruben.AskAllotment("2026-12-07");
        var early = await (await ruben.OpenQuestion()).Form(Asking.Look).Set("LabelDutch", "Tuintje").Set("From", "2026-12-01").Submit();
        early.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("niet voor de vorige wijziging van deze vraag");
    }
}
