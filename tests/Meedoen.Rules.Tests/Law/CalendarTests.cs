using Meedoen.Rules.Law;
using Meedoen.Rules.Terms;
using Xunit;

namespace Meedoen.Rules.Tests.Law;

/// <summary>
/// Every day from 2022 to 2040 through every duration of the law and every term that moves off holidays, beside a slow computation
/// that shares no code with the rules: it counts days one by one and finds Easter by the moon.
/// </summary>
public sealed class CalendarTests
{
    private static readonly DateOnly First = new(2022, 1, 1), Last = new(2040, 12, 31);

    public static TheoryData<string> Durations() =>
        [.. LawBook.Standard.All.Where(row => row.Value.Duration.Count > 0).Select(row => row.Value.Text).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Durations))]
    public void A_duration_of_the_law_ends_where_counting_days_ends(string text)
    {
        var duration = ParameterValue.Parse(text).Duration;
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            Assert.Equal(SlowCalendar.After(day, duration), duration.After(day, Calendar.Plain));
        }
    }

    [Theory]
    [InlineData(ParameterName.PipTerm)]
    [InlineData(ParameterName.PipThirdParty)]
    [InlineData(ParameterName.ExtensionDecision)]
    [InlineData(ParameterName.ObjectionTerm)]
    public void A_short_term_moves_off_Saturdays_Sundays_and_holidays(ParameterName name)
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var expected = SlowCalendar.OffHolidays(SlowCalendar.After(day, LawBook.Standard.On(name, day).Value.Duration));
            Assert.Equal(expected, Short(name, day));
        }
    }

    [Fact]
    public void The_term_of_three_years_never_moves_and_ends_on_the_date_of_the_plan()
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var (first, last, end) = IntegrationTerm.Plain(day, LawBook.Standard);
            Assert.Equal(day.AddDays(1), first);
            Assert.Equal(SlowCalendar.SameDate(day, 36), last);
            Assert.Equal(last.AddDays(1), end);
        }
    }

    [Fact]
    public void The_pension_age_never_goes_back_from_one_birthday_to_the_next()
    {
        var before = DateOnly.MinValue;
        for (var born = new DateOnly(1956, 1, 1); born.Year < 1975; born = born.AddDays(1))
        {
            var pension = Duty.PensionAge.On(born, LawBook.Standard);
            Assert.True(pension >= before, $"{born}: {pension} before {before}");
            before = pension;
        }
    }

    private static DateOnly? Short(ParameterName name, DateOnly day) => name switch
    {
        ParameterName.PipTerm => Plans.PipDeadline.Compute(new(day) { Registered = day }, day, null, LawBook.Standard, Calendar.Plain).LastDay,
        ParameterName.PipThirdParty => Plans.PipDeadline.AfterInformation(First.AddDays(-1), true, day, day, LawBook.Standard, Calendar.Plain).LastDay,
        ParameterName.ExtensionDecision => ExtensionRequest.DecisionBy(day, day, null, LawBook.Standard, Calendar.Plain).LastDay,
        _ => Decisions.ObjectionTerm.Compute(day, day, null, LawBook.Standard, Calendar.Plain).LastDay,
    };
}
