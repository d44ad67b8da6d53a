using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Meedoen.Platform.Data;

/// <summary>Moments are UTC and cut to microseconds: PostgreSQL drops the seventh digit, and both databases must agree.</summary>
public sealed class UtcMoment() : ValueConverter<DateTime, DateTime>(
    moment => Cut(moment), moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc))
{
    /// <summary>The moment in UTC without its last digit (100 ns).</summary>
    public static DateTime Cut(DateTime moment)
    {
        var utc = moment.ToUniversalTime();
        return new DateTime(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }
}
