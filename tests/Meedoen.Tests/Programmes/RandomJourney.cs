using Meedoen.Journeys;
using Meedoen.Platform.Acts;
using Meedoen.Programmes;
using Meedoen.Rules;

namespace Meedoen.Tests.Programmes;

/// <summary>
/// A journey that somebody without a plan lives through: random decisions, each asked of the same functions as the application
/// asks; what is refused leaves nothing. So every list of events is one that can really come about.
/// </summary>
internal sealed class RandomJourney
{
    private static readonly string[] Reasons = ["a", "b"];

    private static readonly Lazy<IReadOnlyList<RandomJourney>> LivedLives = new(() =>
        [.. Enumerable.Range(0, 240).AsParallel().AsOrdered().Select(seed => Live(seed, 10 + seed % 50))]);

    private readonly int seed;
    private readonly Random random;
    private readonly List<JourneyEvent> events = [];

    private RandomJourney(int seed, Template template)
    {
        (this.seed, random, Template) = (seed, new Random(seed), template);
        Today = new DateOnly(2026, 11, 23).AddDays(random.Next(200));
        Facts = MakeFacts();
        Calendar = new() { Pauses = [.. Enumerable.Range(0, random.Next(4)).Select(_ => MakePause())] };
    }

    /// <summary>Lives to draw from; the same in every run.</summary>
    public static IReadOnlyList<RandomJourney> Lives => LivedLives.Value;

    public Template Template { get; }

    public JourneyFacts Facts { get; }

    public Calendar Calendar { get; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<JourneyEvent> Events => events;

    /// <summary>Number of decisions that were allowed.</summary>
    public int Allowed { get; private set; }

    public static RandomJourney Live(int seed, int decisions)
    {
        var templates = Templates.Shipped.Values.OrderBy(template => template.Id, StringComparer.Ordinal).ToList();
        var life = new RandomJourney(seed, templates[(seed & int.MaxValue) % templates.Count]);
        life.Take(life.Begin());
        for (var count = 0; count < decisions && life.events.Count > 0; count++)
        {
            life.Today = life.Today.AddDays(life.random.Next(25));
            life.Decide(life.On(life.Today));
        }

        return life;
    }

    public override string ToString() => $"seed {seed} on {Template.Id}, {events.Count} events, {Today:O}";

    public Journey On(DateOnly day) => On(day, events.Count);

    public Journey On(DateOnly day, int known) => Engine.Fold(Template, [.. events.Take(known)], Facts, Calendar, day);

    /// <summary>By what begins it, or by hand where nothing does.</summary>
    private Outcome<JourneyEvent[]> Begin() => Template.Triggers.Count > 0
        ? Entry.Start(Template, null, One(Template.Triggers).Event, Facts, Lift(), Stamp())
        : Entry.Check(Template, Facts, Lift(), Today).Then<JourneyEvent[]>(_ =>
            new JourneyEvent[] { new EnrolmentStarted(Today, Klantreis.Act, Template.Id, Template.Version, EnrolmentState.Registered) });

    private void Decide(Journey journey)
    {
        var step = journey.Steps.Count > 0 ? One(journey.Steps).Id : "none";
        var phase = One(Template.Phases).Id;
        Take(random.Next(20) switch
        {
            0 => StepDecisions.Skip(journey, step, One(Reasons), Stamp()),
            1 => StepDecisions.Move(journey, step, Today.AddDays(random.Next(60)), One(Reasons), Stamp()),
            2 => StepDecisions.Reopen(journey, step, One(Reasons), Stamp()),
            3 => StepDecisions.HoldUp(journey, step, "employer", random.Next(2) == 0 ? null : Stamp().On.AddDays(random.Next(1, 30)), Stamp()),
            4 => StepDecisions.Resume(journey, step, Stamp()),
            5 => StepDecisions.OpenEarly(journey, step, Stamp()),
            6 => StepDecisions.Add(Template, journey, Added(phase), Stamp()),
            7 => RouteDecisions.Schedule(journey, phase, Today.AddDays(random.Next(-20, 60)), "x", Stamp()),
            8 => RouteDecisions.Close(journey, phase, One(Reasons), Stamp()),
            9 => Template.Routes.Count > 1 && journey.Route is null
                ? RouteDecisions.Choose(Template, journey, One(Template.Routes).Id, Stamp())
                : RouteDecisions.Switch(Template, journey, One(Template.Routes).Id, One(Reasons), Stamp()),
            10 => CareDecisions.StartPatience(journey, Today.AddDays(21), 21, Today.AddDays(90), "x", Stamp()),
            11 => CareDecisions.EndPatience(journey, Stamp()),
            12 when Template.Triggers.Count > 0 => Entry.Apply(Template, journey, events, One(Template.Triggers).Event, Stamp()),
            13 => EnrolmentLifecycle.Move(Template, journey, One(Enum.GetValues<EnrolmentState>()[..9]), "x", Stamp()),
            14 => Decision(journey),
            _ => Complete(journey),
        });
    }

    private Outcome<JourneyEvent[]> Complete(Journey journey) =>
        journey.Here is { } here ? StepDecisions.Complete(journey, here.Id, null, Stamp()) : Array.Empty<JourneyEvent>();

    private Outcome<JourneyEvent[]> Decision(Journey journey)
    {
        if (journey.Decisions.Count == 0)
        {
            return Array.Empty<JourneyEvent>();
        }

        var rule = One(Template.Decisions);
        var option = One(journey.Decisions.First(one => one.Id == rule.Id).Options).Id;
        return DecisionMoments.Take(Template, journey, new(rule.Id, rule.Decider, rule.Participants, true, [option], "x"), Stamp());
    }

    private AddedStep Added(string phase) => new(
        $"added-{events.Count}", phase, StepType.Task, One(Template.Roles).Id, Klantreis.Act, random.Next(2) == 0 ? null : Today.AddDays(9), "x");

    private void Take(Outcome<JourneyEvent[]> outcome)
    {
        if (!outcome.IsRefused)
        {
            events.AddRange(outcome.Value);
            Allowed += outcome.Value.Length > 0 ? 1 : 0;
        }
    }

    private EntryOverride? Lift() => Template.Entry?.OverrideBy is { } role ? new(role, "x") : null;

    private Stamp Stamp() => new(Today, Klantreis.Act);

    private T One<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private Pause MakePause()
    {
        var first = new DateOnly(2026, 12, 1).AddDays(random.Next(500));
        return new(first, first.AddDays(random.Next(45)));
    }

    private JourneyFacts MakeFacts() => JourneyFacts.None with
    {
        TargetGroups = random.Next(3) == 0 ? null : new HashSet<string> { "vrouwen" },
        Signals = random.Next(2) == 0 ? new HashSet<string>() : new HashSet<string> { "kracht-ontbreekt-nu" },
        Parents = random.Next(2) == 0 ? [] : [new(true, "voltijd", false), new(false, "voltijd", random.Next(2) == 0)],
        ChildBirthDates = [new(2016, 1, 20)],
    };
}
