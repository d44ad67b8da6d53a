using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>An employer who is involved writes down what is seen at the workplace, and knows of the person no more than a profile will tell.</summary>
public sealed class EmployerInvolvedTests
{
    [Theory, OnBothDatabases]
    public async Task The_case_owner_involves_an_employer_who_adds_an_observation_without_a_name(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var sjoerd = await app.As("sjoerd-timmer");
        var hanan = await meryem.HananIsLinked();
        (await sjoerd.Open($"/persons/{hanan}")).ShouldBe(HttpStatusCode.NotFound);

        (await (await meryem.Open($"/persons/{hanan}/team")).Form("Voeg toe")
            .Fill("Wie, en in welke rol", "Sjoerd Timmer, Werkgever, basisschool De Linde").Submit()).ShouldBeOk().ShouldSay("Sjoerd Timmer");

        var people = (await sjoerd.Open("/my-people")).ShouldBeOk().ShouldSay("Deelnemer").ShouldNotHold("Hanan");
        Assert.Contains(hanan.ToString(), people.Body, StringComparison.Ordinal);
        await sjoerd.FillForm(hanan, "contribution", ("observation", "Komt op tijd en vraagt door."));
        (await sjoerd.Open($"/persons/{hanan}")).ShouldBeOk().ShouldSay("Komt op tijd en vraagt door.").ShouldNotHold("Hanan").ShouldNotHold("Aziz");
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Komt op tijd en vraagt door.");
    }

    [Theory, OnBothDatabases]
    public async Task The_case_owner_writes_a_confidential_note_that_nobody_else_reads(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "farid-noori", "ON");
        using var farid = await app.As("farid-noori");
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");

        var form = await (await meryem.Open($"/persons/{hanan}")).Follow("Vertrouwelijke notities");
        (await form.ShouldBeOk().ShouldSay("De deelnemer kan vragen om dit te lezen").Form("Bewaar").Set("confidential-note", "Een kanarie van de klantmanager.").Submit()).ShouldBeOk();
        await farid.FillForm(hanan, "confidential", ("confidential-note", "Een kanarie van de ondersteuner."));

        (await meryem.Open($"/persons/{hanan}")).ShouldSay("kanarie van de klantmanager").ShouldSay("kanarie van de ondersteuner");
        (await farid.Open($"/persons/{hanan}")).ShouldSay("kanarie van de ondersteuner").ShouldNotHold("kanarie van de klantmanager");
        (await farid.Open($"/persons/{hanan}/forms/confidential")).ShouldNotHold("kanarie van de klantmanager");
        foreach (var reader in new[] { karin, participant })
        {
            (await reader.Open($"/persons/{hanan}")).ShouldBeOk().ShouldNotHold("kanarie");
            (await reader.Open($"/persons/{hanan}/forms/confidential")).ShouldBe(HttpStatusCode.NotFound);
        }

        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("kanarie"));
    }
}
