using CsCheck;
using Xunit;

namespace Meedoen.Rules.Tests;

public sealed class LessonWeeksTests
{
    private static readonly Calendar Of2027 = new()
    {
        Pauses = [new(new(2027, 2, 22), new(2027, 2, 26)), new(new(2027, 7, 19), new(2027, 8, 27))],
    };

    private static readonly Gen<Calendar> Calendars = Gen.Select(Gen.Int[0, 400], Gen.Int[0, 45])
        .Select(pause => new Pause(new DateOnly(2027, 1, 1).AddDays(pause.Item1), new DateOnly(2027, 1, 1).AddDays(pause.Item1 + pause.Item2)))
        .List[0, 4]
        .Select(pauses => new Calendar { Pauses = pauses });

    private static readonly Gen<DateOnly> Starts = Gen.Int[0, 300].Select(day => new DateOnly(2027, 1, 1).AddDays(day));

    [Fact]
    public void S077_The_first_period_ends_on_4_June_and_without_the_pause_on_28_May()
    {
        var period = LessonWeeks.From(new(2027, 1, 11), 20, Of2027);
        Assert.Equal(new(2027, 6, 4), period.Last);
        Assert.Equal(new(2027, 5, 28), period.LastWithoutPauses);
        Assert.Equal([new DateOnly(2027, 2, 22)], period.PauseWeeks);
        Assert.Equal(21, period.CalendarWeeks);
    }

    [Fact]
    public void S077_The_second_period_starts_on_7_June_and_ends_on_3_December()
    {
        var starts = LessonWeeks.NextWeek(new(2027, 6, 4), Of2027);
        Assert.Equal(new(2027, 6, 7), starts);
        Assert.Equal(new(2027, 12, 3), LessonWeeks.From(starts, 20, Of2027).Last);
    }

    [Fact]
    public void S077_Without_any_pause_the_second_period_ends_on_15_October() =>
        Assert.Equal(new(2027, 10, 15), LessonWeeks.From(LessonWeeks.NextWeek(new(2027, 5, 28), Calendar.Plain), 20, Calendar.Plain).Last);

    [Theory]
    [InlineData("2027-02-22", "2027-02-24")] // three days of a week: still a lesson week
    [InlineData("2027-05-06", "2027-05-07")] // a bridge day
    public void A_pause_of_a_few_days_moves_nothing(string first, string last)
    {
        var calendar = new Calendar { Pauses = [new(DateOnly.Parse(first), DateOnly.Parse(last))] };
        Assert.Equal(new(2027, 5, 28), LessonWeeks.From(new(2027, 1, 11), 20, calendar).Last);
    }

    [Fact]
    public void A_pause_at_the_very_end_ends_the_period_after_it()
    {
        var calendar = new Calendar { Pauses = [new(new(2027, 5, 24), new(2027, 5, 28))] };
        Assert.Equal(new(2027, 6, 4), LessonWeeks.From(new(2027, 1, 11), 20, calendar).Last);
    }

    [Fact]
    public void A_start_in_a_pause_begins_on_the_first_lesson_day()
    {
        var period = LessonWeeks.From(new(2027, 2, 22), 2, Of2027);
        Assert.Equal((new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 12)), (period.First, period.Last));
        Assert.Equal(new(2027, 3, 5), period.LastWithoutPauses);
    }

    [Fact]
    public void A_period_ends_on_a_lesson_day_and_never_before_the_one_without_pauses() =>
        Gen.Select(Starts, Gen.Int[1, 40], Calendars).Sample((start, weeks, calendar) =>
        {
            var period = LessonWeeks.From(start, weeks, calendar);
            return calendar.IsLessonDay(period.Last) && period.Last >= period.First && period.First >= start;
        });

    [Fact]
    public void Agrees_with_crossing_off_weeks_one_by_one() =>
        Gen.Select(Starts, Gen.Int[1, 40], Calendars).Sample((start, weeks, calendar) =>
            LessonWeeks.From(start, weeks, calendar).Last == LastSlowly(start, weeks, calendar));

    [Fact]
    public void A_pause_week_more_never_ends_a_period_earlier_when_it_lies_inside_whole_weeks() =>
        Gen.Select(Starts, Gen.Int[1, 40], Gen.Int[0, 60]).Sample((start, weeks, at) =>
        {
            var monday = new DateOnly(2027, 1, 4).AddDays(7 * at);
            var paused = new Calendar { Pauses = [new(monday, monday.AddDays(4))] };
            return LessonWeeks.From(start, weeks, paused).Last >= LessonWeeks.From(start, weeks, Calendar.Plain).Last;
        });

    /// <summary>The same by counting: windows of seven days from the first lesson day; a week wholly paused adds a window.</summary>
    private static DateOnly LastSlowly(DateOnly start, int weeks, Calendar calendar)
    {
        var day = start;
        while (!calendar.IsLessonDay(day))
        {
            day = day.AddDays(1);
        }

        var (left, seen) = (7 * weeks, new HashSet<int>());
        var last = day;
        for (; left > 0; day = day.AddDays(1), left--)
        {
            var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
            var paused = Enumerable.Range(0, 5).All(at => calendar.Pauses.Any(pause => pause.Contains(monday.AddDays(at))));
            left += paused && seen.Add(monday.DayNumber) ? 7 : 0;
            last = calendar.IsLessonDay(day) ? day : last;
        }

        return last;
    }
}
