using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
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

    /// <summary>
    /// Everybody of a small cast, whose life is moved to every day: each step of each day that the rules give is done again by counting days.
    /// </summary>
    [Fact]
    public void Every_term_of_the_law_ends_where_counting_days_ends_from_every_day()
    {
        var (kinds, days) = (new HashSet<string>(StringComparer.Ordinal), 0);
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            foreach (var (facts, events) in Cast(day))
            {
                foreach (var finding in LegalPosition.Evaluate(facts, events, day.AddDays(100), LawBook.Standard, Calendar.Plain).Where(finding => finding.Steps.Count > 0))
                {
                    var (found, slow) = (finding.LastDay ?? finding.FirstDay, Slowly(finding.Steps));
                    Assert.True(found == slow, $"{finding.Kind.Code} from {day:O}: {found:O}, counted {slow:O}");
                    kinds.Add(finding.Kind.Code);
                    days++;
                }
            }
        }

        Assert.True(kinds.Count >= 22, $"{kinds.Count}: {string.Join(' ', kinds)}");
        Assert.True(days > 100_000, $"{days}");
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

    private static IEnumerable<(PersonFacts Facts, LegalEvent[] Events)> Cast(DateOnly day)
    {
        var someone = new PersonFacts
        {
            BirthDate = day.AddYears(-25),
            Regime = LegalRegime.Wi2021,
            Duty = true,
            DutyFrom = day,
            NotifiedOn = day,
            SettledOn = day,
            LinkedOn = day,
            PermitKind = "asylum-temporary",
            DuoTargetGroup = "asylum",
            BenefitKind = "participatiewet",
            BenefitAppliedOn = day,
            BenefitFrom = day,
            BenefitUntil = day.AddDays(50),
            HoursCourse = 300,
        };
        LegalEventKind[] plain = [LegalEventKind.ExtensionRequested, LegalEventKind.ExemptionRequested, LegalEventKind.DispensationRequested, LegalEventKind.Decision, LegalEventKind.Objection,
            LegalEventKind.BenefitReported, LegalEventKind.LoanEnded, LegalEventKind.Employment, LegalEventKind.WageValueSet, LegalEventKind.InformationAsked, LegalEventKind.InformationReceived];
        var happened = plain.Select(kind => new LegalEvent(kind, day)).ToArray();
        var plan = new LegalEvent(LegalEventKind.Pip, day) { Code = "b", Level = "b1" };
        yield return (someone, happened);
        yield return (someone, [plan, new(LegalEventKind.Hindrance, day) { Code = "illness", Until = day.AddDays(95) }, new(LegalEventKind.MovedIn, day.AddDays(30)), .. happened]);
        yield return (someone with { DuoTargetGroup = "family-formation", PermitKind = "regular-temporary", CompletedOn = day.AddDays(60) }, [plan, new(LegalEventKind.Interruption, day) { Code = "abroad" }, .. happened]);
        yield return (someone with { Regime = LegalRegime.Wi2013 }, [new(LegalEventKind.Education, day) { Code = "entry-level" }]);
    }

    private static DateOnly Slowly(IReadOnlyList<Step> steps) => steps.Aggregate(default(DateOnly), (day, step) => step.Kind switch
    {
        StepKind.Start => step.Given,
        StepKind.NextWorkingDay => SlowCalendar.OffHolidays(day),
        StepKind.AtLeast => step.Given > day ? step.Given : day,
        StepKind.AtMost => step.Given < day ? step.Given : day,
        StepKind.NextMonth => SlowCalendar.SameDate(new DateOnly(day.Year, day.Month, 1), 1),
        _ => step.Amount.Count >= 0 ? SlowCalendar.After(day, step.Amount) : SlowCalendar.Before(day, step.Amount),
    });

    private static DateOnly? Short(ParameterName name, DateOnly day) => name switch
    {
        ParameterName.PipTerm => Plans.PipDeadline.Compute(new(day) { Registered = day }, day, null, LawBook.Standard, Calendar.Plain).LastDay,
        ParameterName.PipThirdParty => Plans.PipDeadline.AfterInformation(First.AddDays(-1), true, day, day, LawBook.Standard, Calendar.Plain).LastDay,
        ParameterName.ExtensionDecision => ExtensionRequest.DecisionBy(day, day, null, LawBook.Standard, Calendar.Plain).LastDay,
        _ => Decisions.ObjectionTerm.Compute(day, day, null, LawBook.Standard, Calendar.Plain).LastDay,
    };
}
