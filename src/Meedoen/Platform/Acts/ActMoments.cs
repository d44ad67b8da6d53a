namespace Meedoen.Platform.Acts;

/// <summary>Gives each act of this process a moment of its own (at least 1 µs apart), so that events sort as they happened.</summary>
public sealed class ActMoments
{
    private long last;

    /// <summary>The moment asked for, or the first free microsecond after it (UTC).</summary>
    public DateTime Next(DateTime now)
    {
        var wanted = now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond;
        while (true)
        {
            var seen = Interlocked.Read(ref last);
            var next = Math.Max(wanted, seen + TimeSpan.TicksPerMicrosecond);
            if (Interlocked.CompareExchange(ref last, next, seen) == seen)
            {
                return new DateTime(next, DateTimeKind.Utc);
            }
        }
    }
}
