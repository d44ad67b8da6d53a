using System.Globalization;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>A date of which the day, or day and month, may be unknown, as in many civil records.</summary>
internal readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The date when it is known to the day.</summary>
    public DateOnly? Full => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    /// <summary>The first day that it can be.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>ISO 8601, shortened to what is known.</summary>
    public override string ToString() => string.Join('-', new[]
    {
        Year.ToString("0000", CultureInfo.InvariantCulture),
        Month?.ToString("00", CultureInfo.InvariantCulture),
        Day?.ToString("00", CultureInfo.InvariantCulture),
    }.Where(part => part is not null));

    /// <summary>Reads back what <see cref="ToString"/> wrote.</summary>
    public static PartialDate Parse(string iso)
    {
        var parts = iso.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new(parts[0], parts.Length > 1 ? parts[1] : null, parts.Length > 2 ? parts[2] : null);
    }
}
