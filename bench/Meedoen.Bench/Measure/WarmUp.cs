using System.Diagnostics;

namespace Meedoen.Bench.Measure;

/// <summary>
/// Asks until it gets no cheaper: the compiler makes the code that runs often again, better, and its own work counts as processor time.
/// </summary>
internal static class WarmUp
{
    private const int TurnsPerWindow = 12;
    private const int Patience = 6;
    private const double Better = 0.96;
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    /// <summary>Takes turns until none of the last windows was clearly cheaper than the best before, or it has been long enough.</summary>
    public static async Task Of(Func<Task<double>> turn)
    {
        var (best, since) = (double.MaxValue, 0);
        for (var begun = Stopwatch.GetTimestamp(); since < Patience && Stopwatch.GetElapsedTime(begun) < Most; since++)
        {
            var window = 0.0;
            for (var i = 0; i < TurnsPerWindow; i++)
            {
                window += await turn();
            }

            (best, since) = window < best * Better ? (window, -1) : (best, since);
        }
    }
}
