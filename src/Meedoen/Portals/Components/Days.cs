using System.Globalization;

namespace Meedoen.Portals.Components;

/// <summary>Days in words, in the language asked for and always in the calendar that letters use (Gregorian).</summary>
public static class Days
{
    /// <summary>"wo 2 dec 2026".</summary>
    public static string InBrief(DateOnly day, CultureInfo culture) => day.ToString("ddd d MMM yyyy", Calendars.Of(culture));

    /// <summary>"mrt 2027": for periods.</summary>
    public static string MonthAndYear(DateOnly day, CultureInfo culture) => day.ToString("MMM yyyy", Calendars.Of(culture));

    /// <summary>"woensdag 2 december 2026".</summary>
    public static string InFull(DateOnly day, CultureInfo culture) => day.ToString("dddd d MMMM yyyy", Calendars.Of(culture));

    private static class Calendars
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, CultureInfo> Cache = new(StringComparer.Ordinal);

        public static CultureInfo Of(CultureInfo culture) => Cache.GetOrAdd(culture.Name, static (_, from) => Gregorian(from), culture);

        private static CultureInfo Gregorian(CultureInfo culture)
        {
            var copy = (CultureInfo)culture.Clone();
            copy.DateTimeFormat.Calendar = new GregorianCalendar(GregorianCalendarTypes.Localized);
            return copy;
        }
    }
}
