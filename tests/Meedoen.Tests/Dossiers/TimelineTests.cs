using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Plans;
using Xunit;

namespace Meedoen.Tests.Dossiers;

/// <summary>The timeline of a busy file.</summary>
public sealed class TimelineTests
{
    private const int Busy = 170;

    [Theory, OnBothDatabases]
    public async Task What_a_reader_may_see_is_not_pushed_out_by_what_the_reader_may_not_see(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        using var gerda = await app.As("gerda-smit");
        var before = await Events(gerda, hanan);
        Assert.Contains("ContactPersonChanged", before);

        for (var i = 0; i < Busy; i++)
        {
            await meryem.AddGoal(hanan, $"Doel {i}", "Weeks", "2027-01-29");
        }

        Assert.Equal(before, await Events(gerda, hanan));
        Assert.Contains("GoalSaved", await Events(meryem, hanan));
    }

    private static async Task<List<string>> Events(Visitor reader, Guid person) =>
        [.. (await reader.Get($"/api/v1/persons/{person}")).GetProperty("events").EnumerateArray().Select(one => one.GetProperty("type").GetString()!)];
}
