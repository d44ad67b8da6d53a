using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.BadInput;

/// <summary>Pressed twice, sent twice: done once, and the second answer is the first one.</summary>
public sealed class DoubleSubmitTests
{
    [Theory, OnBothDatabases]
    public async Task A_form_sent_twice_is_one_act_with_the_same_answer(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var form = await meryem.PlanForm(await meryem.Jallow());

        var (first, second) = (await form.Submit(), await form.Submit());

        Assert.Equal(first.ShouldBeOk().Url, second.ShouldBeOk().Url);
        Assert.Single((await meryem.Open("/conversations")).All("li.row"));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_sent_twice_at_the_same_moment_is_one_act(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var form = await meryem.PlanForm(await meryem.Jallow());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.Submit()));

        Assert.Single(answers.Select(answer => answer.ShouldBeOk().Url).Distinct());
        Assert.Single((await meryem.Open("/conversations")).All("li.row"));
    }

    [Theory, OnBothDatabases]
    public async Task Moving_and_calling_off_twice_is_no_conflict_with_oneself(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var talk = await meryem.Planned();

        var move = (await meryem.Open(talk)).Form("Verzet het gesprek").Fill("Plaats", "Bibliotheek");
        var (moved, again) = (await move.Submit(), await move.Submit());
        Assert.Equal(moved.ShouldBeOk().Text, again.ShouldBeOk().Text);
        moved.ShouldSay("Bibliotheek");

        var cancel = again.Form("Zeg het gesprek af");
        Assert.Equal((await cancel.Submit()).ShouldBeOk().Text, (await cancel.Submit()).ShouldBeOk().Text);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_brought_in_twice_by_one_form_is_one_household(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var form = (await meryem.Open("/receiving")).Form("Ontvang dit profiel").Attach("Bestand", "p.txt", "Naam: Fatou Jallow\nTalen: Mandinka\n"u8.ToArray());

        var (first, second) = (await form.Submit(), await form.Submit());

        Assert.Equal(first.ShouldBeOk().Url, second.ShouldBeOk().Url);
        Assert.Single((await meryem.Get("/api/v1/persons/expected")).EnumerateArray());
    }

    [Theory, OnBothDatabases]
    public async Task A_program_that_sends_again_with_the_same_key_gets_the_same_answer(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var path = $"/api/v1/persons/{await meryem.Jallow()}/conversations";
        var body = new { kind = "Progress", on = "2026-11-25", at = "10:00:00", minutes = 30, place = "Stadhuis" };

        var (first, second) = (await meryem.PostJson(path, body, ("Idempotency-Key", "k-1")), await meryem.PostJson(path, body, ("Idempotency-Key", "k-1")));

        Assert.Equal((first.Status, first.Body), (second.Status, second.Body));
        Assert.NotEqual(first.Body, (await meryem.PostJson(path, body, ("Idempotency-Key", "k-2"))).ShouldBe(System.Net.HttpStatusCode.Created).Body);
    }
}
