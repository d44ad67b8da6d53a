using CsCheck;
using Xunit;

namespace Meedoen.Rules.Tests;

public sealed class WorkingDaysTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 20_000].Select(day => new DateOnly(2014, 1, 1).AddDays(day));

    [Theory]
    [InlineData("2026-12-23", 1, "2026-12-24")]
    [InlineData("2026-12-24", 1, "2026-12-28")]
    [InlineData("2027-03-25", 1, "2027-03-30")]
    [InlineData("2027-05-04", 2, "2027-05-10")]
    [InlineData("2027-05-10", -2, "2027-05-04")]
    [InlineData("2026-11-27", 5, "2026-12-04")]
    [InlineData("2026-11-28", 0, "2026-11-28")]
    public void Counts_days_that_are_no_weekend_and_no_holiday(string from, int count, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), WorkingDays.Add(DateOnly.Parse(from), count, Calendar.Plain));

    [Theory]
    [InlineData("2026-04-27", "2026-04-28")]
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2026-11-28", "2026-11-30")]
    [InlineData("2026-11-27", "2026-11-27")]
    public void A_short_term_ends_on_the_next_working_day(string day, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), WorkingDays.OnOrAfter(DateOnly.Parse(day), Calendar.Plain));

    [Fact]
    public void A_day_designated_by_royal_decree_is_no_working_day()
    {
        var calendar = Calendar.Plain with { ExtraFeestdagen = [new(2026, 11, 30)] };
        Assert.Equal(new(2026, 12, 1), WorkingDays.Add(new(2026, 11, 27), 1, calendar));
    }

    [Fact]
    public void Agrees_with_counting_one_by_one() => Gen.Select(Days, Gen.Int[1, 60]).Sample((from, count) =>
    {
        var end = WorkingDays.Add(from, count, Calendar.Plain);
        var passed = Enumerable.Range(1, end.DayNumber - from.DayNumber).Count(day => IsWorkingDaySlowly(from.AddDays(day)));
        return passed == count && IsWorkingDaySlowly(end);
    });

    [Fact]
    public void Back_and_forth_from_a_working_day_ends_where_it_began() => Gen.Select(Days, Gen.Int[1, 60]).Sample((day, count) =>
    {
        var from = WorkingDays.OnOrAfter(day, Calendar.Plain);
        return WorkingDays.Add(WorkingDays.Add(from, count, Calendar.Plain), -count, Calendar.Plain) == from;
    });

    private static bool IsWorkingDaySlowly(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && Feestdagen.In(day.Year).All(holiday => holiday.On != day);
}
