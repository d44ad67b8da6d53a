using System.Diagnostics;
using Meedoen.Bench.Data;
using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>
/// How long the demo takes to be ready, on an empty directory (filling included) and on one that is there. Time on the clock counts only
/// on a quiet machine; beside it stands the processor time, which does not depend on what else runs.
/// </summary>
internal static class Starting
{
    public static async Task Run()
    {
        using var work = new WorkDirectory();
        var noise = new Noise();
        noise.Sample();
        Scenarios.Report.Title("First and second start of the demo (required: ready within 60 s and 8 s on two cores)");
        await Report("first start, 300 journeys filled", work.Sub("demo"));
        await Report("second start", work.Sub("demo"));
        noise.Sample();
        Scenarios.Report.Line(noise.Text());
    }

    private static async Task Report(string what, string directory)
    {
        var begun = Stopwatch.GetTimestamp();
        using var demo = await Child.Demo(directory, Region.Now);
        Scenarios.Report.Line(what, $"{Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s on the clock, {demo.Cpu.TotalSeconds:0.0} s of processor time");
    }
}
