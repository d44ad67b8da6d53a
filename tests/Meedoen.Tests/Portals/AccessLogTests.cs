using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Portals;

/// <summary>Who looked at somebody's file, for the participant: all of it, however long ago.</summary>
public sealed class AccessLogTests
{
    [Theory, OnBothDatabases]
    public async Task The_participant_can_go_back_to_the_first_who_looked(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        (await meryem.Open($"/persons/{hanan}/documents")).ShouldBeOk();
        await Parallel.ForAsync(0, 401, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) => await meryem.Get($"/api/v1/persons/{hanan}/journeys"));
        using var participant = await app.As("hanan-aziz");

        var newest = (await participant.Open("/me/access-log")).ShouldBeOk().ShouldSay("de route");
        Assert.DoesNotContain("de documenten", newest.Text, StringComparison.Ordinal);
        var oldest = (await newest.Follow("Bekijk wat daarvoor was")).ShouldBeOk().ShouldSay("de documenten");
        (await oldest.Follow("Bekijk wat daarna was")).ShouldBeOk().ShouldSay("de route");
        (await participant.Open("/me/access-log?page=-3")).ShouldBeOk();
        (await participant.Open("/me/access-log?page=2147483647")).ShouldBeOk();
    }
}
