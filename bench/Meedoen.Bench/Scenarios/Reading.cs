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
        var costs = new Dictionary<(string What, int Size), Figures>();
        foreach (var size in Sizes.All)
        {
            var directory = await Region.With(size);
            using var ours = await Child.Demo(directory, Region.Now);
            var cookie = await Requests.SignIn(ours.Port, "zuiderzicht", "meryem-aslan");
            foreach (var page in Pages(directory))
            {
                costs[(page.What, size)] = await Measure(ours, cookie, directory, page, size);
            }
        }

        foreach (var what in costs.Keys.Select(k => k.What).Distinct())
        {
            Growth.Report(what, [.. costs.Where(c => c.Key.What == what).Select(c => (c.Key.Size, c.Value))]);
        }
    }

    private static async Task<Figures> Measure(Child ours, string cookie, string directory, Page page, int size)
    {
        using var work = new WorkDirectory();
        await BareFiles.Write(work.Path, page.Sql, await BareFiles.Body(ours.Port, page.Path, cookie), page.Type);
        using var bare = await Child.Serve("bare", work.Path, Region.Database(directory));
        var ratio = await CpuRatio.Measure(new(ours, Requests.Get(page.Path, cookie)), new(bare, Requests.Get(page.Path)));
        ratio.Report($"{page.What} at {size:N0} journeys ({page.Required})");
        return ratio.Ours;
    }

    private static IEnumerable<Page> Pages(string directory)
    {
        var (owner, person) = (Region.AccountOf(directory, "meryem-aslan"), Region.PersonOf(directory, "meryem-aslan"));
        yield return new("caseload, JSON", "/api/v1/caseload", "application/json", "required <= 2.5, goal 1.5", BareQueries.Caseload(owner));
        yield return new("caseload, page", "/caseload", "text/html", "required <= 6, goal 3", BareQueries.Caseload(owner));
        yield return new("dossier, JSON", $"/api/v1/persons/{person}", "application/json", "required <= 2.5, goal 1.5", BareQueries.Dossier(owner, person));
        yield return new("dossier, page", $"/persons/{person}", "text/html", "required <= 6, goal 3", BareQueries.DossierPage(owner, person));
    }

    private sealed record Page(string What, string Path, string Type, string Required, string Sql);
}
