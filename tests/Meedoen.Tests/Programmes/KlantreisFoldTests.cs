using Meedoen.Journeys;
using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

public sealed class KlantreisFoldTests
{
    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    [Fact]
    public void Every_shipped_document_reads_without_mistakes()
    {
        foreach (var file in Templates.ShippedFiles)
        {
            Assert.Empty(Templates.Read(Templates.ShippedText(file)).Problems);
        }
    }

    [Fact]
    public void S067_Before_the_link_only_the_introduction_is_open()
    {
        var journey = Klantreis.Expected().On(2026, 11, 24);
        Assert.Equal(["kennismaking"], journey.Steps.Where(step => step.State == StepState.Open).Select(step => step.Id));
        Assert.Equal(Day(2026, 12, 7), journey.Step("kennismaking")!.DueOn);
        Assert.Contains(new WaitsFor(WaitKind.Arrival, "taaltoets"), journey.Step("taaltoets")!.WaitsFor);
    }

    [Fact]
    public void S067_On_the_day_of_the_link_the_klantreis_becomes_active_from_that_date()
    {
        var journey = Klantreis.Linked().On(2026, 12, 14);
        Assert.Equal(EnrolmentState.Intake, journey.State);
        Assert.Equal(StepState.Completed, journey.Step("kennismaking")!.State);
        Assert.Equal((StepState.Open, Day(2026, 12, 14), Day(2026, 12, 21)), StateOf(journey, "routekaart"));
        Assert.Equal((StepState.Open, Day(2026, 12, 14), Day(2026, 12, 28)), StateOf(journey, "taaltoets"));
        Assert.Equal([new WaitsFor(WaitKind.Step, "diagnosegesprek")], journey.Step("ondersteuningsplan")!.WaitsFor);
    }

    [Fact]
    public void S070_A_step_that_waits_is_not_expected_before_the_step_it_waits_for()
    {
        var card = RouteCards.Of(Klantreis.Template, Klantreis.Linked().On(2026, 12, 14));
        Assert.Equal((null, Day(2027, 1, 25)), card.Stations.Where(one => one.Step == "ondersteuningsplan").Select(one => (one.On, one.PeriodFrom)).Single());
    }

    [Fact]
    public void A_step_that_waits_until_a_day_is_open_again_on_that_day()
    {
        var reis = Klantreis.Linked().And(new StepHeldUp(Day(2026, 12, 14), Klantreis.Act, "routekaart", "document", Day(2026, 12, 18)));
        var waiting = reis.On(2026, 12, 17).Step("routekaart")!;
        Assert.Equal((StepState.Waiting, Day(2026, 12, 18)), (waiting.State, waiting.NextChangeOn));
        Assert.Equal([new WaitsFor(WaitKind.Party, "document", Day(2026, 12, 18))], waiting.WaitsFor);
        var open = reis.On(2026, 12, 18).Step("routekaart")!;
        Assert.Equal((StepState.Open, waiting.DueOn), (open.State, open.DueOn));
        Assert.Empty(open.WaitsFor);
        var stamp = new Stamp(Day(2026, 12, 18), Klantreis.Act);
        Assert.Equal("programmes.until-not-ahead", StepDecisions.HoldUp(reis.On(2026, 12, 18), "routekaart", "document", stamp.On, stamp).Refusals[0].Code);
        Assert.False(StepDecisions.HoldUp(reis.On(2026, 12, 18), "routekaart", "document", stamp.On.AddDays(1), stamp).IsRefused);
    }

    [Fact]
    public void S077_Two_times_twenty_lesson_weeks_with_and_without_pauses()
    {
        var reis = Klantreis.FullTime();
        reis.Calendar = Klantreis.PausesOf2027;
        var journey = reis.On(2027, 1, 11);
        var (first, second) = (journey.Phase("periode-1")!, journey.Phase("periode-2")!);
        Assert.Equal((Day(2027, 1, 11), Day(2027, 6, 4), Day(2027, 5, 28)), (first.StartsOn, first.EndsOn, first.EndsOnWithoutPauses));
        Assert.Equal((Day(2027, 6, 7), Day(2027, 12, 3), Day(2027, 10, 15)), (second.StartsOn, second.EndsOn, second.EndsOnWithoutPauses));
        Assert.Equal([Day(2027, 2, 22)], first.PauseWeeks);
        Assert.Equal(6, second.PauseWeeks.Count);
        Assert.Null(journey.Phase("deeltijd"));
        Assert.Equal(StepState.Open, journey.Step("lessen-1")!.State);
    }

    [Fact]
    public void S079_Part_time_has_a_latest_end_and_a_notice_six_months_before()
    {
        var reis = Klantreis.Linked()
            .And(new RouteChosen(Day(2027, 1, 7), Klantreis.Act, "deeltijd"))
            .And(new PhaseScheduled(Day(2027, 1, 7), Klantreis.Act, "deeltijd", Day(2027, 1, 11)));
        Assert.Equal(Day(2030, 1, 11), reis.On(2027, 1, 11).Phase("deeltijd")!.LatestEndOn);
        Assert.DoesNotContain(reis.On(2029, 7, 10).Warnings, warning => warning.Code == "latest-end-near");
        Assert.Contains(new JourneyWarning("latest-end-near", "deeltijd", Day(2029, 7, 11)), reis.On(2029, 7, 11).Warnings);
    }

    [Fact]
    public void S070_The_route_card_shows_where_the_participant_is()
    {
        var reis = Klantreis.Linked().And(new StepCompleted(Day(2026, 12, 14), Klantreis.Act, "routekaart"));
        var card = RouteCards.Of(Klantreis.Template, reis.On(2026, 12, 15));
        Assert.Equal("taaltoets", Assert.Single(card.Stations, station => station.Here).Step);
        Assert.Equal("taaltoets", card.Next!.Step);
        Assert.Equal(StationState.Fork, card.Stations.Single(station => station.Step == "evaluatiemoment").State);
    }

    private static (StepState State, DateOnly? OpensOn, DateOnly? DueOn) StateOf(Journey journey, string step) =>
        (journey.Step(step)!.State, journey.Step(step)!.OpensOn, journey.Step(step)!.DueOn);
}
