using System.Diagnostics;
using System.Security.Cryptography;

namespace Meedoen.Bench.Measure;

/// <summary>
/// How much the machine itself wavers: the same fixed piece of work, again and again through the run. Spread is
/// (most - least) / median of its processor speed; load is what others use of the machine.
/// </summary>
internal sealed class Noise
{
    private readonly Figures work = new();
    private readonly byte[] data = new byte[4 * 1024 * 1024];

    public void Sample()
    {
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < 4; i++)
        {
            SHA256.HashData(data);
        }

        work.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    public string Text() =>
        $"machine noise: fixed work {work.Text("0.0")} ms, spread {(work.Most - work.Least) / work.Median:P0}; load average {LoadAverage()}";

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
