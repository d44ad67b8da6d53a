using Meedoen.Journeys;
using Meedoen.Programmes;
using Meedoen.Rules;

namespace Meedoen.Tests.Programmes;

/// <summary>A journey on har-klantreis, told event by event.</summary>
internal sealed class Klantreis
{
    public static readonly Calendar PausesOf2027 = new()
    {
        Pauses = [new(Day(2027, 2, 22), Day(2027, 2, 26)), new(Day(2027, 7, 19), Day(2027, 8, 27))],
    };

    private readonly List<JourneyEvent> events = [];

    public static Template Template => Templates.Shipped["har-klantreis"];

    public IReadOnlyList<JourneyEvent> Events => events;

    public JourneyFacts Facts { get; set; } = JourneyFacts.None;

    public Calendar Calendar { get; set; } = Calendar.Plain;

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    /// <summary>Hanan: expected since 23 November 2026.</summary>
    public static Klantreis Expected() => new Klantreis()
        .And(new EnrolmentStarted(Day(2026, 11, 23), Act, "har-klantreis", 3, EnrolmentState.Expected))
        .And(new TriggerHappened(Day(2026, 11, 23), Act, "KlantprofielReceived"));

    /// <summary>Hanan: may stay since 14 December 2026.</summary>
    public static Klantreis Linked() => Expected()
        .And(new StepCompleted(Day(2026, 12, 2), Act, "kennismaking"))
        .And(new EnrolmentStateChanged(Day(2026, 12, 14), Act, EnrolmentState.Expected, EnrolmentState.Intake))
        .And(new TriggerHappened(Day(2026, 12, 14), Act, "ExpectedPersonLinked"));

    /// <summary>Hanan: full-time from 11 January 2027.</summary>
    public static Klantreis FullTime() => Linked()
        .And(new RouteChosen(Day(2027, 1, 7), Act, "voltijd"))
        .And(new PhaseScheduled(Day(2027, 1, 7), Act, "periode-1", Day(2027, 1, 11)));

    public Klantreis And(JourneyEvent happened)
    {
        events.Add(happened);
        return this;
    }

    public Journey On(int year, int month, int day) => Engine.Fold(Template, events, Facts, Calendar, Day(year, month, day));

    public static Guid Act { get; } = Guid.Parse("00000000-0000-7000-8000-000000000001");
}
