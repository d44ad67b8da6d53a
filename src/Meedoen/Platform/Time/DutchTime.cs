namespace Meedoen.Platform.Time;

/// <summary>Stored moments are UTC; people live by the clock of Europe/Amsterdam, also just after midnight.</summary>
public static class DutchTime
{
    /// <summary>The time zone.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>A stored moment by the clock on the wall.</summary>
    public static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The day of a stored moment.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Of(utc));
}
