using Meedoen.Learning;
using Meedoen.Programmes;
using Meedoen.Rules;

namespace Meedoen.Assessments;

/// <summary>What an approach asks of an observation.</summary>
/// <param name="MinDays">Least days a week.</param>
/// <param name="MaxDays">Most days a week.</param>
/// <param name="LeastAverage">Least days a week, on average, that must have been seen.</param>
/// <param name="From">First day on which a conclusion may be drawn.</param>
/// <param name="By">Last day for it.</param>
internal sealed record ObservationTerms(int MinDays, int MaxDays, int LeastAverage, DateOnly From, DateOnly By);

/// <summary>How much was seen of somebody. Pure.</summary>
internal static class ObservationRules
{
    private const int Months = 4;
    private const int MostMonths = 6;
    private const int Days = 2;
    private const int MostDays = 3;

    /// <summary>The days of the week, Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The bit of a day.</summary>
    public static int BitOf(DayOfWeek day) => ((int)day + 6) % 7;

    /// <summary>What the approach asks; where it is silent: four to six months, two to three days.</summary>
    public static ObservationTerms Terms(Template? template, StepView? step, DateOnly start)
    {
        var phase = template?.Phases.FirstOrDefault(one => one.Id == step?.Phase);
        var days = phase?.Intensity?.DaysPerWeek;
        var average = step is null ? null : template?.Step(step.Id)?.Settings.MinAverageDays;
        return new(
            days?.Min ?? Days, days?.Max ?? MostDays, average ?? days?.Min ?? Days,
            phase?.Length?.Min?.After(start, Calendar.Plain) ?? start.AddMonths(Months), phase?.Length?.Max?.After(start, Calendar.Plain) ?? start.AddMonths(MostMonths));
    }

    /// <summary>The weeks of a period up to a day, the oldest first.</summary>
    public static IReadOnlyList<ObservationWeek> Weeks(ObservationPeriod period, IReadOnlyList<(DateOnly On, AttendanceStatus Status)> days, DateOnly today)
    {
        var weeks = new List<ObservationWeek>();
        var last = period.EndedOn is { } ended && ended < today ? ended : today;
        for (var monday = MondayOf(period.On); monday <= last; monday = monday.AddDays(7))
        {
            var inWeek = Enumerable.Range(0, 7).Select(monday.AddDays).Where(day => day >= period.On && day <= last).ToList();
            int Count(AttendanceStatus status) => days.Count(day => inWeek.Contains(day.On) && day.Status == status);
            weeks.Add(new ObservationWeek(
                monday, inWeek.Count(day => period.Plans(day.DayOfWeek)), Count(AttendanceStatus.Present), Count(AttendanceStatus.AbsentWithMessage), Count(AttendanceStatus.Absent)));
        }

        return weeks;
    }

    /// <summary>Days there a week, on average over the weeks that are over (the running one counts when there is no other); one decimal.</summary>
    public static decimal Average(IReadOnlyList<ObservationWeek> weeks, DateOnly today)
    {
        var over = weeks.Where(week => week.Monday.AddDays(7) <= today).ToList();
        var counted = over.Count > 0 ? over : [.. weeks];
        return counted.Count == 0 ? 0 : Math.Round((decimal)counted.Sum(week => week.Present) / counted.Count, 1);
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-BitOf(day.DayOfWeek));
}
