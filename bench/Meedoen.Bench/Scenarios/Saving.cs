using Meedoen.Bench.Data;
using Meedoen.Bench.Load;
using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>Saving one act, at each size: processor time beside bare Kestrel that writes the same rows with prepared statements.</summary>
internal static class Saving
{
    private static readonly int[] Sizes = [300, 10_000, 100_000];
    private const string Body = """{"kind":"Progress","on":"2026-12-01","at":"10:00:00","minutes":30,"place":"Raadhuisplein 1"}""";

    public static async Task Run()
    {
        var costs = new List<double>();
        foreach (var size in Sizes)
        {
            using var work = new WorkDirectory();
            Region.CopyTo(await Region.With(size), work.Sub("ours"));
            var path = $"/api/v1/persons/{Region.PersonOf(work.Sub("ours"), "meryem-aslan")}/conversations";
            using var ours = await Child.Demo(work.Sub("ours"), Region.Now);
            using var bare = await Child.Serve("writer", work.Sub("bare"));
            var cookie = await Requests.SignIn(ours.Port, "zuiderzicht", "meryem-aslan");
            var ratio = await CpuRatio.Measure(ours, Requests.PostJson(path, Body, cookie), bare, Requests.PostJson(path, Body), requests: 2000);
            ratio.Report($"save of one act at {size:N0} journeys (required <= 2.5, goal 1.5)");
            costs.Add(ratio.Ours.Median);
        }

        Report.Line("100,000 as a multiple of 300 (required at most 1.2)", $"{costs[^1] / costs[0]:0.00}");
    }
}
