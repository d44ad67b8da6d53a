using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Portals;

/// <summary>Pages that somebody needs are reached by a link, not only by their address.</summary>
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

    [Theory, OnBothDatabases]
    public async Task The_menu_of_the_administrator_leads_to_everything_there_is_to_set_up(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var ruben = await app.As("ruben-maas");
        var home = (await ruben.Open("/admin/accounts")).ShouldBeOk();

        foreach (var entry in new[] { "Organisaties", "Wie ziet wat", "Aanpakken", "Taalscholen", "Gespreksonderwerpen", "Instellingen" })
        {
            (await home.Follow(entry)).ShouldBeOk();
        }
    }
}
