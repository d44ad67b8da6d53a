using CsCheck;
using Xunit;

namespace Meedoen.Rules.Tests;

public sealed class FeestdagenTests
{
    [Theory]
    [InlineData(2024, "2024-01-01 2024-03-29 2024-04-01 2024-04-27 2024-05-05 2024-05-09 2024-05-20 2024-12-25 2024-12-26")]
    [InlineData(2025, "2025-01-01 2025-04-18 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26")]
    [InlineData(2026, "2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26")]
    [InlineData(2027, "2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26")]
    [InlineData(2028, "2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26")]
    [InlineData(2038, "2038-01-01 2038-04-23 2038-04-26 2038-04-27 2038-05-05 2038-06-03 2038-06-14 2038-12-25 2038-12-26")]
    public void The_nine_holidays_of_a_year(int year, string expected) =>
        Assert.Equal(expected, string.Join(' ', Feestdagen.In(year).Select(day => $"{day.On:yyyy-MM-dd}")));

    [Fact]
    public void Kings_day_moves_to_the_26th_when_the_27th_is_a_sunday()
    {
        Assert.True(Feestdagen.Contains(new(2025, 4, 26)));
        Assert.False(Feestdagen.Contains(new(2025, 4, 27)));
        Assert.True(Feestdagen.Contains(new(2031, 4, 26)));
    }

    [Fact]
    public void Liberation_day_counts_every_year() =>
        Assert.All(Enumerable.Range(2014, 60), year => Assert.True(Feestdagen.Contains(new(year, 5, 5))));

    [Fact]
    public void Asking_about_a_day_agrees_with_the_list() => Gen.Int[2014, 2199].Sample(year =>
    {
        var listed = Feestdagen.In(year).Select(day => day.On).ToHashSet();
        var asked = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
            .Select(day => new DateOnly(year, 1, 1).AddDays(day))
            .Where(Feestdagen.Contains)
            .ToHashSet();
        return listed.SetEquals(asked);
    });

    [Fact]
    public void Easter_is_the_sunday_after_the_first_full_moon_of_spring() => Gen.Int[1900, 2199].Sample(year =>
        Feestdagen.EasterSunday(year) == EasterByGauss(year) && Feestdagen.EasterSunday(year).DayOfWeek == DayOfWeek.Sunday);

    /// <summary>Another computation of Easter (Gauss), independent of the one in use; holds for 1900 to 2199.</summary>
    private static DateOnly EasterByGauss(int year)
    {
        var (m, n) = year < 2100 ? (24, 5) : (24, 6);
        int a = year % 19, b = year % 4, c = year % 7;
        var d = (19 * a + m) % 30;
        var e = (2 * b + 4 * c + 6 * d + n) % 7;
        var day = 22 + d + e;
        day = day == 57 || (day == 56 && d == 28 && a > 10) ? day - 7 : day;
        return new DateOnly(year, 3, 1).AddDays(day - 1);
    }
}
