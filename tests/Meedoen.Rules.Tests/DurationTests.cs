using CsCheck;
using Xunit;

namespace Meedoen.Rules.Tests;

public sealed class DurationTests
{
    [Theory]
    [InlineData("2026-11-23", 14, TimeUnit.Days, "2026-12-07")]
    [InlineData("2027-02-08", 14, TimeUnit.Days, "2027-02-22")]
    [InlineData("2027-01-31", 1, TimeUnit.Months, "2027-02-28")]
    [InlineData("2028-01-31", 1, TimeUnit.Months, "2028-02-29")]
    [InlineData("2027-02-01", 4, TimeUnit.Months, "2027-06-01")]
    [InlineData("2027-02-01", 6, TimeUnit.Months, "2027-08-01")]
    [InlineData("2027-01-11", 3, TimeUnit.Years, "2030-01-11")]
    [InlineData("2028-02-29", 1, TimeUnit.Years, "2029-02-28")]
    [InlineData("2026-12-01", 18, TimeUnit.Months, "2028-06-01")]
    [InlineData("2028-01-01", 13, TimeUnit.Weeks, "2028-04-01")]
    [InlineData("2030-01-11", -6, TimeUnit.Months, "2029-07-11")]
    [InlineData("2027-03-08", 2, TimeUnit.WorkingDays, "2027-03-10")]
    public void Ends_on_start_plus_period(string start, int count, TimeUnit unit, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), new Duration(count, unit).After(DateOnly.Parse(start), Calendar.Plain));

    [Fact]
    public void Months_end_on_the_same_day_or_the_last_day_of_a_shorter_month() =>
        Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 60]).Sample((day, months) =>
        {
            var start = new DateOnly(2014, 1, 1).AddDays(day);
            var end = new Duration(months, TimeUnit.Months).After(start, Calendar.Plain);
            var index = start.Year * 12 + start.Month - 1 + months;
            var (year, month) = (index / 12, index % 12 + 1);
            return end == new DateOnly(year, month, Math.Min(start.Day, DateTime.DaysInMonth(year, month)));
        });

    [Fact]
    public void Longer_is_never_earlier() =>
        Gen.Select(Gen.Int[0, 4_000], Gen.Int[1, 60], Gen.Enum<TimeUnit>()).Sample((day, count, unit) =>
        {
            var start = new DateOnly(2026, 1, 1).AddDays(day);
            return new Duration(count, unit).After(start, Calendar.Plain) <= new Duration(count + 1, unit).After(start, Calendar.Plain);
        });
}
