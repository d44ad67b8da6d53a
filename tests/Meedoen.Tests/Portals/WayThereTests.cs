using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Portals;

/// <summary>Pages that a case owner needs are reached by a link, not only by their address.</summary>
public sealed class WayThereTests
{
    [Theory, OnBothDatabases]
    public async Task From_the_file_a_case_owner_invites_the_participant_and_from_the_caseload_registers_somebody(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var hanan = (await meryem.Aziz())[0];

        (await (await meryem.Open($"/persons/{hanan}")).Follow("Eigen pagina van de deelnemer")).ShouldBeOk().ShouldSay("Stuur de uitnodiging");
        (await (await meryem.Open("/caseload")).Follow("Meld iemand aan")).ShouldBeOk().ShouldSay("Alleen de naam is nodig");
        Assert.DoesNotContain("Meld iemand aan", (await karin.Open("/caseload")).ShouldBeOk().All("a"));
    }
}
