using Xunit;

namespace Meedoen.Rules.Tests;

/// <summary>Easter decides most of the movable holidays; these dates are printed in any almanac.</summary>
public sealed class EasterSundayTests
{
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2008-03-23")]
    public void Easter_falls_on_the_date_of_the_almanac(string date)
    {
        var expected = DateOnly.ParseExact(date, "yyyy-MM-dd");

        Assert.Equal(expected, Feestdagen.EasterSunday(expected.Year));
    }
}
