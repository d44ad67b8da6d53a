using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Meedoen.Platform.Data;

/// <summary>
/// Columns of a row. SQLite keeps days and moments as text of one fixed form; read by that form they cost a tenth of what the driver's
/// general parser costs, and a dossier has dozens.
/// </summary>
public static class Columns
{
    private const int WholeSeconds = 19;
    private const int DigitsOfTicks = 7;

    /// <summary>A legal date.</summary>
    public static DateOnly Day(this DbDataReader row, int column) => row is SqliteDataReader
        ? Day(row.GetString(column))
        : row.GetFieldValue<DateOnly>(column);

    /// <summary>A legal date, or null.</summary>
    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Day(column);

    /// <summary>A text, or null.</summary>
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A moment, in UTC.</summary>
    public static DateTime Moment(this DbDataReader row, int column) => row is SqliteDataReader
        ? Moment(row.GetString(column))
        : DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    /// <summary>A moment, or null.</summary>
    public static DateTime? MomentOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Moment(column);

    /// <summary>From <c>yyyy-MM-dd</c>, and from the beginning of a moment.</summary>
    private static DateOnly Day(ReadOnlySpan<char> text) => new(Number(text[..4]), Number(text[5..7]), Number(text[8..10]));

    /// <summary>From <c>yyyy-MM-dd HH:mm:ss</c> with up to seven digits behind a point.</summary>
    private static DateTime Moment(ReadOnlySpan<char> text)
    {
        var time = new TimeOnly(Number(text[11..13]), Number(text[14..16]), Number(text[17..WholeSeconds]));
        return Day(text).ToDateTime(time, DateTimeKind.Utc).AddTicks(text.Length > WholeSeconds ? Ticks(text[(WholeSeconds + 1)..]) : 0);
    }

    private static int Ticks(ReadOnlySpan<char> digits)
    {
        var ticks = Number(digits);
        for (var i = digits.Length; i < DigitsOfTicks; i++)
        {
            ticks *= 10;
        }

        return ticks;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
