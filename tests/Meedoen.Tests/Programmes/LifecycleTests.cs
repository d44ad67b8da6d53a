using Meedoen.Journeys;
using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

/// <summary>The enrolment life cycle of the programme specification, every pair of states.</summary>
public sealed class LifecycleTests
{
    // From: what may follow; * needs a reason. Patience has decisions of its own.
    private const string Table = """
        Expected: Registered Lapsed HandedOver*
        Registered: Intake Lapsed* HandedOver*
        Intake: Planning Active Stopped* HandedOver*
        Planning: Active Stopped* HandedOver*
        Active: Evaluation SwitchingRoute* Stopped* HandedOver*
        Patient: HandedOver*
        SwitchingRoute: Active HandedOver*
        Evaluation: Active Aftercare Stopped* HandedOver*
        Aftercare: LetGo Active HandedOver*
        LetGo: Aftercare Registered HandedOver*
        Stopped: Registered HandedOver*
        HandedOver:
        Lapsed:
        """;

    private static readonly Dictionary<EnrolmentState, string[]> Allowed = Table.Split('\n').Select(line => line.Split(':')).ToDictionary(
        line => Enum.Parse<EnrolmentState>(line[0]), line => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static readonly Stamp Stamp = new(new(2027, 3, 1), Klantreis.Act);

    public static TheoryData<EnrolmentState, EnrolmentState> Pairs
    {
        get
        {
            var pairs = new TheoryData<EnrolmentState, EnrolmentState>();
            foreach (var from in Enum.GetValues<EnrolmentState>())
            {
                foreach (var to in Enum.GetValues<EnrolmentState>())
                {
                    pairs.Add(from, to);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_states_is_allowed_or_refused_as_the_table_says(EnrolmentState from, EnrolmentState to)
    {
        var needsReason = Allowed[from].Contains($"{to}*");
        var allowed = needsReason || Allowed[from].Contains($"{to}");
        var with = EnrolmentLifecycle.Move(Klantreis.Template, In(from), to, "moved-house", Stamp);
        var without = EnrolmentLifecycle.Move(Klantreis.Template, In(from), to, null, Stamp);
        Assert.Equal(!allowed, with.IsRefused);
        Assert.Equal(!allowed || needsReason, without.IsRefused);
        var refusal = allowed && needsReason ? "programmes.reason-required"
            : allowed ? null
            : (from, to) == (EnrolmentState.Registered, EnrolmentState.Active) ? "programmes.light-only"
            : "programmes.transition-not-allowed";
        Assert.Equal(refusal, without.Refusals.Count == 0 ? null : without.Refusals[0].Code);
        if (allowed)
        {
            Assert.Equal(to, Fold([.. Start(from), .. with.Value]).State);
        }
    }

    [Fact]
    public void Only_a_light_template_goes_from_registered_to_active()
    {
        Assert.Equal("programmes.light-only", EnrolmentLifecycle.Move(Klantreis.Template, In(EnrolmentState.Registered), EnrolmentState.Active, null, Stamp).Refusals[0].Code);
        Assert.False(EnrolmentLifecycle.Move(Templates.Shipped["tho-maatwerk"], In(EnrolmentState.Registered), EnrolmentState.Active, null, Stamp).IsRefused);
    }

    [Fact]
    public void S031_Patience_always_has_a_next_contact_and_goes_back_to_the_state_before()
    {
        var journey = In(EnrolmentState.Planning);
        var on = new Stamp(new(2027, 5, 3), Klantreis.Act);
        Assert.Equal("programmes.date-in-past", CareDecisions.StartPatience(journey, on.On, 21, new(2027, 8, 2), "no-strength", on).Refusals[0].Code);
        Assert.Equal("programmes.reason-required", CareDecisions.StartPatience(journey, new(2027, 5, 24), 21, new(2027, 8, 2), null, on).Refusals[0].Code);
        List<JourneyEvent> events = [.. Start(EnrolmentState.Planning), .. CareDecisions.StartPatience(journey, new(2027, 5, 24), 21, new(2027, 8, 2), "no-strength", on).Value];
        var patient = Fold(events);
        Assert.Equal((EnrolmentState.Patient, new DateOnly(2027, 5, 24), EnrolmentState.Planning), (patient.State, patient.Patience!.NextContactOn, patient.Patience.BackTo));
        Assert.Equal("programmes.date-in-past", CareDecisions.HoldPatienceContact(patient, new(2027, 5, 24), new(new(2027, 5, 24), Klantreis.Act)).Refusals[0].Code);
        events.AddRange(CareDecisions.HoldPatienceContact(patient, new(2027, 6, 14), new(new(2027, 5, 24), Klantreis.Act)).Value);
        Assert.Equal(new(2027, 6, 14), Fold(events).Patience!.NextContactOn);
        events.AddRange(CareDecisions.EndPatience(Fold(events), new(new(2027, 8, 2), Klantreis.Act)).Value);
        Assert.Equal((EnrolmentState.Planning, null), (Fold(events).State, Fold(events).Patience));
    }

    [Fact]
    public void S031_In_patience_mode_nothing_is_overdue()
    {
        var reis = Klantreis.Linked();
        var late = reis.On(2027, 3, 1).Step("taaltoets")!;
        Assert.True(late.IsOverdue(new(2027, 3, 1)));
        reis.And(new PatienceStarted(new(2027, 2, 1), Klantreis.Act, new(2027, 2, 22), 21, new(2027, 5, 1), "no-strength"));
        Assert.False(reis.On(2027, 3, 1).Step("taaltoets")!.IsOverdue(new(2027, 3, 1)));
        Assert.Equal(late.DueOn, reis.On(2027, 3, 1).Step("taaltoets")!.DueOn);
    }

    private static JourneyEvent[] Start(EnrolmentState state) =>
        state == EnrolmentState.Patient
            ? [.. Start(EnrolmentState.Active), new PatienceStarted(new(2027, 2, 1), Klantreis.Act, new(2027, 3, 2), 21, new(2027, 5, 1), "x")]
            : [new EnrolmentStarted(new(2027, 1, 1), Klantreis.Act, "har-klantreis", 3, state)];

    private static Journey In(EnrolmentState state) => Fold(Start(state));

    private static Journey Fold(IReadOnlyList<JourneyEvent> events) =>
        Engine.Fold(Klantreis.Template, events, JourneyFacts.None, Meedoen.Rules.Calendar.Plain, new(2027, 8, 2));
}
