using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Meedoen.Bench.Measure;

/// <summary>
/// Processor time of another process, user and system, in nanoseconds. Linux keeps a clock for each process; /proc counts in hundredths
/// of a second, too coarse for a short round. Elsewhere that is what there is.
/// </summary>
internal static partial class ProcessorClock
{
    /// <summary>The clock of everything a process ran, as the kernel numbers it.</summary>
    private const int Scheduled = 2;

    public static TimeSpan Of(Process process)
    {
        if (OperatingSystem.IsLinux() && Read((~process.Id << 3) | Scheduled, out var time) == 0)
        {
            return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick);
        }

        process.Refresh();
        return process.TotalProcessorTime;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Moment moment);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
