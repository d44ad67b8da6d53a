using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>What the largest size costs as a multiple of the smallest; both were measured in the same run, one after the other.</summary>
internal static class Growth
{
    public static void Report(string what, IReadOnlyList<(int Size, Figures Cost)> costs)
    {
        if (costs is [var (small, least), .., var (large, most)])
        {
            Scenarios.Report.Title($"{what}: {large:N0} journeys as a multiple of {small:N0} (required <= 1.2)");
            Scenarios.Report.Line("processor time per request", $"{most.Median / least.Median:0.00}");
        }
    }
}
