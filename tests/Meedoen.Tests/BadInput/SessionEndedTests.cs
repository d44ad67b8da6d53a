using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.BadInput;

/// <summary>The session ends in the middle of a form: everything typed comes along round signing in, and is sent once.</summary>
public sealed class SessionEndedTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_typed_is_there_after_signing_in_again_and_is_done_once(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var form = await meryem.PlanForm(await meryem.Jallow(), "Bij de fontein");
        meryem.Forget("meedoen_session");

        var ended = (await form.Submit()).ShouldBe(HttpStatusCode.Unauthorized).ShouldSay("Uw sessie was gestopt");
        var resumed = (await ended.Form("Ga verder als Meryem Aslan").Submit()).ShouldBeOk();
        var send = resumed.Form("Verstuur alsnog");
        var (done, again) = (await send.Submit(), await send.Submit());

        done.ShouldBeOk().ShouldSay("Bij de fontein");
        Assert.Equal(done.Url, again.ShouldBeOk().Url);
        Assert.Single((await meryem.Open("/conversations")).All("li.row"));
    }

    [Theory, OnBothDatabases]
    public async Task A_program_without_a_session_gets_a_problem_and_nothing_is_done(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var path = $"/api/v1/persons/{await meryem.Jallow()}/conversations";
        using var nobody = app.Anonymous();

        var refused = await nobody.PostJson(path, new { kind = "Progress", on = "2026-11-25", at = "10:00:00", minutes = 30, place = "Stadhuis" });

        Assert.Equal("platform.status-401", refused.ShouldBe(HttpStatusCode.Unauthorized).RefusalCode);
        Assert.Empty((await meryem.Open("/conversations")).All("li.row"));
    }
}
