using Meedoen.Bench.Data;
using Meedoen.Bench.Load;
using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>Saving one act, at each size: processor time beside bare Kestrel that writes the same rows with prepared statements.</summary>
internal static class Saving
{
    private const string Body = """{"kind":"Progress","on":"2026-12-01","at":"10:00:00","minutes":30,"place":"Raadhuisplein 1"}""";

    public static async Task Run()
    {
        var costs = new List<(int, Figures)>();
        foreach (var size in Sizes.All)
        {
            using var work = new WorkDirectory();
            Region.CopyTo(await Region.With(size), work.Sub("ours"));
            var path = $"/api/v1/persons/{Region.PersonOf(work.Sub("ours"), "meryem-aslan")}/conversations";
            using var ours = await Child.Demo(work.Sub("ours"), Region.Now);
            using var bare = await Child.Serve("writer", work.Sub("bare"));
            var cookie = await Requests.SignIn(ours.Port, "zuiderzicht", "meryem-aslan");
            var ratio = await CpuRatio.Measure(new(ours, Requests.PostJson(path, Body, cookie)), new(bare, Requests.PostJson(path, Body)));
            ratio.Report($"save of one act at {size:N0} journeys (required <= 2.5, goal 1.5)");
            costs.Add((size, ratio.Ours));
        }

        Growth.Report("save of one act", costs);
    }
}
