using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.Signals;
using Xunit;

namespace Meedoen.Rules.Tests.Law;

/// <summary>The twelve attention signals of DUO, computed here.</summary>
public sealed class SignalTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PersonFacts Person = new() { Regime = LegalRegime.Wi2021, DuoTargetGroup = "asylum", NotifiedOn = new(2025, 1, 20), SettledOn = new(2025, 1, 20), HoursCourse = 100 };
    private static readonly LegalEvent Plan = new(LegalEventKind.Pip, new(2025, 3, 3)) { Code = "b", Level = "b1" };

    [Fact]
    public void There_are_twelve() => Assert.Equal(
        ["SS112", "SS122", "SS123", "SS126", "SS127", "SS132", "SS133", "SS135", "SS136", "SS140", "SS141", "SS142"],
        DuoSignals.Of(Situation(Person)).Select(signal => signal.Code));

    [Fact]
    public void Ten_weeks_without_a_route_is_seen_on_the_next_day()
    {
        Assert.Equal(SignalState.Off, State("SS126", new(2025, 3, 31)));
        Assert.Equal(SignalState.On, State("SS126", new(2025, 4, 1)));
        Assert.Equal(SignalState.Off, State("SS126", Today, Plan));

        SignalState State(string code, DateOnly on, params LegalEvent[] events) => DuoSignals.Of(new(Person, events, on, LawBook.Standard, Calendar.Plain)).Single(signal => signal.Code == code).State;
    }

    [Fact]
    public void A_signal_whose_facts_are_missing_says_so()
    {
        var signals = DuoSignals.Of(Situation(new PersonFacts { Regime = LegalRegime.Wi2021, LessonStart = Today, Route = Leerroute.Z }));

        Assert.Equal(["duo-notified-on"], Assert.Single(signals, signal => signal.Code == "SS126").Missing);
        Assert.Equal(["duo-target-group"], Assert.Single(signals, signal => signal.Code == "SS127").Missing);
        Assert.All(["SS132", "SS133", "SS135", "SS136"], code => Assert.Equal(["contract"], Assert.Single(signals, signal => signal.Code == code).Missing));
        Assert.Equal(["hours-course"], Assert.Single(signals, signal => signal.Code == "SS141").Missing);
    }

    [Fact]
    public void Without_the_day_of_settling_nothing_is_said_of_ten_weeks_and_without_a_route_nothing_of_lessons()
    {
        var unsettled = Person with { SettledOn = null };

        Assert.Equal(["settled-on"], Assert.Single(DuoSignals.Of(Situation(unsettled)), signal => signal.Code == "SS126").Missing);
        Assert.Equal(["learning-route"], Assert.Single(DuoSignals.Of(Situation(Person, Plan with { Code = "" })), signal => signal.Code == "SS127").Missing);
    }

    [Theory]
    [InlineData("SS112", LegalEventKind.ExtensionRequested, "", "")]
    [InlineData("SS122", LegalEventKind.MovedOut, "", "")]
    [InlineData("SS123", LegalEventKind.Interruption, "abroad", "")]
    [InlineData("SS133", LegalEventKind.Contract, "", "a2")]
    [InlineData("SS136", LegalEventKind.Contract, "education-route", "b1")]
    [InlineData("SS140", LegalEventKind.DispensationRequested, "special", "")]
    public void An_event_switches_its_signal_on(string code, LegalEventKind kind, string what, string level)
    {
        var on = new DateOnly(2026, 11, 2);
        var signal = DuoSignals.Of(Situation(Person, Plan, new(kind, on) { Code = what, Level = level })).Single(one => one.Code == code);

        Assert.Equal((SignalState.On, on), (signal.State, signal.Since));
        Assert.Equal(kind is LegalEventKind.Contract ? SignalState.FactsMissing : SignalState.Off, DuoSignals.Of(Situation(Person, Plan)).Single(one => one.Code == code).State);
    }

    [Fact]
    public void Offer_contract_certificate_and_education_are_watched()
    {
        var late = DuoSignals.Of(Situation(Person, Plan)).Single(signal => signal.Code == "SS127");
        var contract = DuoSignals.Of(Situation(Person, new LegalEvent(LegalEventKind.Contract, new(2025, 2, 3)) { Level = "b1" })).Single(signal => signal.Code == "SS132");
        var high = DuoSignals.Of(Situation(Person, Plan with { Code = "z" }, new LegalEvent(LegalEventKind.Contract, Today) { Level = "b1" })).Single(signal => signal.Code == "SS135");
        var school = DuoSignals.Of(Situation(Person, Plan, new LegalEvent(LegalEventKind.Education, new(2025, 8, 25)) { Code = "entry-level", Until = new(2026, 7, 1) })).Single(signal => signal.Code == "SS142");
        var done = Person with { HoursCourse = 800, HoursParticipation = 800, PvtOn = Today, MapOn = Today };
        var certificate = DuoSignals.Of(Situation(done, Plan with { Code = "z" }, new LegalEvent(LegalEventKind.FinalTalk, Today))).Single(signal => signal.Code == "SS141");

        Assert.Equal((SignalState.On, new DateOnly(2025, 6, 4)), (late.State, late.Since));
        Assert.All([contract, high, school, certificate], signal => Assert.Equal(SignalState.On, signal.State));
    }

    private static Situation Situation(PersonFacts facts, params LegalEvent[] events) => new(facts, events, Today, LawBook.Standard, Calendar.Plain);
}
