namespace Meedoen.Platform.Time;

/// <summary>
/// The clock of the business: terms, due dates, grants, appointments. In the demo it can be moved forward;
/// sessions, codes and retries follow the real clock (<see cref="TimeProvider"/>).
/// </summary>
public interface IBusinessClock
{
    /// <summary>The business moment.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The business day in Europe/Amsterdam.</summary>
    DateOnly Today { get; }
}

/// <summary>The business clock: the real clock, moved by a shift that only the demo sets.</summary>
public sealed class BusinessClock(TimeProvider real) : IBusinessClock
{
    private long shiftTicks;

    /// <inheritdoc />
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(real.GetUtcNow().AddTicks(Interlocked.Read(ref shiftTicks)), DutchTime.Zone);

    /// <inheritdoc />
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Sets the business clock to a local moment in Europe/Amsterdam; it runs on from there.</summary>
    public void Set(DateTime local)
    {
        var moment = new DateTimeOffset(local, DutchTime.Zone.GetUtcOffset(local));
        Interlocked.Exchange(ref shiftTicks, (moment - real.GetUtcNow()).Ticks);
    }
}
