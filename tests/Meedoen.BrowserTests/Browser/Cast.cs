using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;

namespace Meedoen.BrowserTests.Browser;

/// <summary>What has been played before the browser looks: people and journeys made by the same use cases as everybody uses.</summary>
/// <param name="Hanan">Lives in Veluwestad since today; has an account and an appointment.</param>
/// <param name="Fatou">Expected, not linked.</param>
/// <param name="Planned">A conversation that is still to come.</param>
/// <param name="Today">A conversation of today, to be recorded.</param>
public sealed record Cast(Guid Hanan, Guid Fatou, Guid Planned, Guid Today)
{
    private static Cast? played;

    /// <summary>What was played.</summary>
    /// <exception cref="InvalidOperationException">The stage is not set yet.</exception>
    public static Cast Played => played ?? throw new InvalidOperationException("The stage is not set yet.");

    /// <summary>Plays what the pages need to have something to show.</summary>
    public static async Task Prepare(TestApp app)
    {
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var fatou = await meryem.Jallow();
        await meryem.Link(hanan);
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        played = new Cast(hanan, fatou, await Plan(meryem, hanan, "2026-12-02"), await Plan(meryem, hanan, "2026-11-23"));
    }

    private static async Task<Guid> Plan(Visitor meryem, Guid person, string on) => (await meryem.PostJson(
        $"/api/v1/persons/{person}/conversations",
        new { kind = "Introduction", on, at = "10:30:00", minutes = 60, place = "azc Veluwestad" })).ShouldBeOk().Json.GetProperty("id").GetGuid();
}
