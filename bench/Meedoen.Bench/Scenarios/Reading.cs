using Meedoen.Bench.Data;
using Meedoen.Bench.Load;
using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>
/// What is looked at all day, at 300, 10,000 and 100,000 journeys: caseload and dossier, as JSON and as page. The limit is bare Kestrel
/// that reads the same rows with one bare prepared query each and answers the same bytes.
/// </summary>
internal static class Reading
{
    public static async Task Run()
    {
        foreach (var size in Sizes.All)
        {
            var directory = await Region.With(size);
            using var ours = await Child.Demo(directory, Region.Now);
            var cookie = await Requests.SignIn(ours.Port, "zuiderzicht", "meryem-aslan");
            foreach (var page in Pages(directory))
            {
                await Measure(ours, cookie, directory, page, size);
            }
        }

        if (Sizes.All is [var least, .., var most])
        {
            await Grow(least, most);
        }
    }

    /// <summary>The same pages at the largest size and at the smallest, in turn, so that what else the machine does hits both.</summary>
    private static async Task Grow(int least, int most)
    {
        var (few, many) = (await Region.With(least), await Region.With(most));
        using var small = await Child.Demo(few, Region.Now);
        using var large = await Child.Demo(many, Region.Now);
        var (cookie, other) = (await Requests.SignIn(large.Port, "zuiderzicht", "meryem-aslan"), await Requests.SignIn(small.Port, "zuiderzicht", "meryem-aslan"));
        foreach (var (page, same) in Pages(many).Zip(Pages(few)))
        {
            var ratio = await CpuRatio.Measure(new(large, Requests.Get(page.Path, cookie)), new(small, Requests.Get(same.Path, other)));
            ratio.Report($"{page.What}: {most:N0} journeys as a multiple of {least:N0} (required <= 1.2)", $"ours at {most:N0}", $"ours at {least:N0}");
        }
    }

    private static async Task Measure(Child ours, string cookie, string directory, Page page, int size)
    {
        using var work = new WorkDirectory();
        await BareFiles.Write(work.Path, page.Sql, await BareFiles.Body(ours.Port, page.Path, cookie), page.Type);
        using var bare = await Child.Serve("bare", work.Path, Region.Database(directory));
        var ratio = await CpuRatio.Measure(new(ours, Requests.Get(page.Path, cookie)), new(bare, Requests.Get(page.Path)));
        ratio.Report($"{page.What} at {size:N0} journeys ({page.Required})");
    }

    private static IEnumerable<Page> Pages(string directory)
    {
        var (owner, person) = (Region.AccountOf(directory, "meryem-aslan"), Region.PersonOf(directory, "meryem-aslan"));
        yield return new("dossier, JSON", $"/api/v1/persons/{person}", "application/json", "required <= 2.5, goal 1.5", BareQueries.Dossier(owner, person));
        yield return new("dossier, page", $"/persons/{person}", "text/html", "required <= 6, goal 3", BareQueries.DossierPage(owner, person));
        yield return new("caseload, JSON", "/api/v1/caseload", "application/json", "required <= 2.5, goal 1.5", BareQueries.Caseload(owner));
        yield return new("caseload, page", "/caseload", "text/html", "required <= 6, goal 3", BareQueries.Caseload(owner));
    }

    private sealed record Page(string What, string Path, string Type, string Required, string Sql);
}
