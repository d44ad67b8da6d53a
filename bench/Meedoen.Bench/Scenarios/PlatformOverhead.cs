using Meedoen.Bench.Load;
using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>What the platform itself costs: a signed-in endpoint that reads nothing but is audited, beside bare Kestrel with the same answer.</summary>
internal static class PlatformOverhead
{
    public static async Task Run()
    {
        using var work = new WorkDirectory();
        using var ours = await Child.Serve("ours", work.Sub("ours"));
        var cookie = await Requests.SignIn(ours.Port, "zuiderzicht", "meryem-aslan");
        var request = Requests.Get("/bench/nothing", cookie);
        await BareFiles.Write(work.Sub("bare"), string.Empty, await BareFiles.Body(ours.Port, "/bench/nothing", cookie), "application/json");
        using var bare = await Child.Serve("bare", work.Sub("bare"), string.Empty);
        var figures = await CpuRatio.Measure(new(ours, request), new(bare, request), perTurn: 256);
        figures.Report("Platform overhead: a signed-in, audited endpoint without data (CPU per request)");
    }
}
