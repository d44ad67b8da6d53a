using Meedoen.Rules.Law;

namespace Meedoen.Rules.Duty;

/// <summary>The day somebody reaches the pension age (Algemene Ouderdomswet art. 7a).</summary>
public static class PensionAge
{
    /// <summary>The day, by the age that holds in the year in which it is reached.</summary>
    public static DateOnly On(DateOnly born, LawBook law)
    {
        var day = born.AddYears(65);
        foreach (var year in Enumerable.Range(day.Year, 6))
        {
            day = AgeIn(law, year).After(born, Calendar.Plain);
            if (day.Year <= year)
            {
                return day;
            }
        }

        return day;
    }

    /// <summary>The day, by an age that is given.</summary>
    public static DateOnly On(DateOnly born, int years, int months) => born.AddMonths(12 * years + months);

    private static Duration AgeIn(LawBook law, int year) => law.On(ParameterName.PensionAge, new DateOnly(year, 12, 31)).Value.Duration;
}
