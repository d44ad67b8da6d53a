using Meedoen.Journeys;
using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

/// <summary>Steps, decision moments, gates, routes and aftercare: what may be done, and what not.</summary>
public sealed class DecisionTests
{
    private static readonly Guid Act = Klantreis.Act;

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    private static Stamp On(int year, int month, int day) => new(Day(year, month, day), Act);

    private static string Code<T>(Meedoen.Platform.Acts.Outcome<T> outcome) => outcome.Refusals[0].Code;

    [Fact]
    public void S067_Before_the_link_no_test_questionnaire_or_plan_can_be_recorded()
    {
        var journey = Klantreis.Expected().On(2026, 12, 2);
        Assert.All(["taaltoets", "competentievragenlijst", "ondersteuningsplan"], step =>
        {
            Assert.Equal("programmes.before-arrival", Code(StepDecisions.Complete(journey, step, null, On(2026, 12, 2))));
            Assert.Equal("programmes.step-waits", Code(StepDecisions.OpenEarly(journey, step, On(2026, 12, 2))).Replace("before-arrival", "step-waits"));
        });
        var added = new AddedStep("extra", "azc", StepType.Measurement, "klantmanager", Act, null, "asked");
        Assert.Equal("programmes.before-arrival", Code(StepDecisions.Add(Klantreis.Template, journey, added, On(2026, 12, 2))));
        Assert.False(StepDecisions.Complete(journey, "kennismaking", null, On(2026, 12, 2)).IsRefused);
    }

    [Fact]
    public void S067_The_link_moves_the_enrolment_by_the_trigger_of_the_template()
    {
        var reis = Klantreis.Expected();
        var events = Entry.Apply(Klantreis.Template, reis.On(2026, 12, 14), reis.Events, "ExpectedPersonLinked", On(2026, 12, 14)).Value;
        foreach (var happened in events)
        {
            reis.And(happened);
        }

        Assert.Equal(EnrolmentState.Intake, reis.On(2026, 12, 14).State);
        Assert.Equal(Day(2026, 12, 14), reis.On(2026, 12, 14).StateSince);
        Assert.Empty(Entry.Apply(Klantreis.Template, reis.On(2026, 12, 15), reis.Events, "ExpectedPersonLinked", On(2026, 12, 15)).Value);
    }

    [Fact]
    public void S077_The_klantreis_starts_on_settlement_too()
    {
        var events = Entry.Start(Klantreis.Template, null, "SettledInMunicipality", JourneyFacts.None, null, On(2027, 1, 4)).Value;
        var journey = Engine.Fold(Klantreis.Template, events, JourneyFacts.None, Meedoen.Rules.Calendar.Plain, Day(2027, 1, 4));
        Assert.Equal((EnrolmentState.Intake, Day(2027, 1, 11)), (journey.State, journey.Step("routekaart")!.DueOn!.Value));
        Assert.Equal("programmes.already-started", Code(Entry.Start(Klantreis.Template, journey, "SettledInMunicipality", JourneyFacts.None, null, On(2027, 1, 4))));
    }

    [Fact]
    public void A_step_is_skipped_only_where_the_template_allows_it_and_with_a_reason()
    {
        var journey = Klantreis.FullTime().On(2027, 6, 7);
        Assert.Equal("programmes.not-skippable", Code(StepDecisions.Skip(journey, "taaltoets", "knows-dutch", On(2027, 6, 7))));
        Assert.Equal("programmes.reason-required", Code(StepDecisions.Skip(journey, "coach-modules", null, On(2027, 6, 7))));
        var skipped = Klantreis.FullTime().And(StepDecisions.Skip(journey, "coach-modules", "knows-what-she-wants", On(2027, 6, 7)).Value[0]).On(2027, 6, 8);
        Assert.Equal((StepState.Skipped, "knows-what-she-wants"), (skipped.Step("coach-modules")!.State, skipped.Step("coach-modules")!.ReasonCode));
        Assert.Equal(StationState.Skipped, RouteCards.Of(Klantreis.Template, skipped).Stations.Single(one => one.Step == "coach-modules").State);
    }

    [Fact]
    public void A_moved_step_says_what_the_template_gave()
    {
        var reis = Klantreis.Linked();
        reis.And(StepDecisions.Move(reis.On(2026, 12, 15), "taaltoets", Day(2027, 1, 20), "ill", On(2026, 12, 15)).Value[0]);
        var due = reis.On(2026, 12, 16).Step("taaltoets")!.Due!;
        Assert.Equal((DueRule.Moved, Day(2027, 1, 20), Day(2026, 12, 28)), (due.Rule, due.Result, due.Before!.Value));
        Assert.Equal("programmes.date-in-past", Code(StepDecisions.Move(reis.On(2026, 12, 16), "taaltoets", Day(2026, 12, 1), "ill", On(2026, 12, 16))));
    }

    [Fact]
    public void The_plan_waits_for_the_diagnostic_talk_S076()
    {
        var reis = Klantreis.Linked();
        Assert.Equal("programmes.step-waits", Code(StepDecisions.Complete(reis.On(2027, 1, 5), "ondersteuningsplan", null, On(2027, 1, 5))));
        reis.And(new StepCompleted(Day(2027, 1, 7), Act, "diagnosegesprek"));
        Assert.Equal((StepState.Open, Day(2027, 1, 21)), (reis.On(2027, 1, 7).Step("ondersteuningsplan")!.State, reis.On(2027, 1, 7).Step("ondersteuningsplan")!.DueOn!.Value));
    }

    [Theory]
    [InlineData(false, false, true, GateState.Asked)]
    [InlineData(true, false, true, GateState.Blocks)]
    [InlineData(true, true, true, GateState.Asked)]
    [InlineData(true, false, false, null)]
    public void S075_The_childcare_gate_holds_up_the_parent_who_starts_second(bool otherStarted, bool selfStarted, bool young, GateState? expected)
    {
        var reis = Klantreis.FullTime();
        reis.Facts = JourneyFacts.None with
        {
            Parents = [new(true, "voltijd", selfStarted), new(false, "voltijd", otherStarted)],
            ChildBirthDates = [young ? Day(2024, 5, 1) : Day(2010, 5, 1)],
        };
        var journey = reis.On(2027, 1, 11);
        Assert.Equal(expected, journey.Gates.FirstOrDefault()?.State);
        Assert.Equal(expected == GateState.Blocks ? StepState.Waiting : StepState.Open, journey.Step("lessen-1")!.State);
        if (expected == GateState.Blocks)
        {
            Assert.Equal("programmes.gate-blocks", Code(RouteDecisions.Schedule(journey, "periode-1", Day(2027, 1, 18), null, On(2027, 1, 11))));
            reis.And(RouteDecisions.LiftGate(journey, "kinderopvang", "grandmother", On(2027, 1, 11)).Value[0]);
            Assert.Equal(StepState.Open, reis.On(2027, 1, 11).Step("lessen-1")!.State);
        }
    }

    [Fact]
    public void S075_One_parent_in_part_time_or_alone_is_no_gate()
    {
        var reis = Klantreis.FullTime();
        reis.Facts = JourneyFacts.None with { Parents = [new(true, "voltijd", false), new(false, "deeltijd", true)], ChildBirthDates = [Day(2024, 5, 1)] };
        Assert.Empty(reis.On(2027, 1, 11).Gates);
        reis.Facts = JourneyFacts.None with { Parents = [new(true, "voltijd", false)], ChildBirthDates = [Day(2024, 5, 1)] };
        Assert.Empty(reis.On(2027, 1, 11).Gates);
        reis.Facts = JourneyFacts.None;
        Assert.Equal(GateState.Unknown, reis.On(2027, 1, 11).Gates.Single().State);
    }

    [Fact]
    public void S085_Without_the_teacher_the_moment_is_not_complete_and_only_the_case_owner_decides()
    {
        var reis = AtEvaluation();
        var journey = reis.On(2027, 12, 6);
        Assert.Equal(DecisionState.Incomplete, journey.Decisions[0].State);
        var byCoach = Take(journey, "job-taalcoach", ["job-taalcoach", "klantmanager"], "werk");
        Assert.Equal(["programmes.not-the-decider", "programmes.incomplete"], byCoach.Refusals.Select(refusal => refusal.Code));
        Assert.Contains("taalschool", Meedoen.Platform.Text.Words.Of(byCoach.Refusals[1]));
        reis.And(DecisionMoments.Contribute(Klantreis.Template, journey, "werk-of-school", "taalaanbieder", true, "school", On(2027, 12, 6)).Value[0]);
        journey = reis.On(2027, 12, 6);
        Assert.Equal(new DecisionWord("taalaanbieder", Day(2027, 12, 6), true, "school", Act), journey.Decisions[0].Words.Single());
        foreach (var happened in Take(journey, "klantmanager", ["job-taalcoach", "klantmanager"], "werk").Value)
        {
            reis.And(happened);
        }

        journey = reis.On(2027, 12, 7);
        Assert.Equal((DecisionState.Taken, StepState.Completed), (journey.Decisions[0].State, journey.Step("evaluatiemoment")!.State));
        Assert.Equal(StepState.Open, journey.Step("werk")!.State);
        Assert.Null(journey.Step("studie"));
        Assert.True(journey.Obligation!.Applies);
        Assert.Equal("programmes.decision-taken", Code(Take(journey, "klantmanager", [], "school")));
    }

    [Fact]
    public void S085_A_decision_needs_an_option_that_exists_and_a_reason()
    {
        var journey = AtEvaluation().On(2027, 12, 6);
        var all = new[] { "job-taalcoach", "taalaanbieder", "klantmanager" };
        Assert.Equal("programmes.option-not-found", Code(Take(journey, "klantmanager", all, "reizen")));
        Assert.Equal("programmes.one-option", Code(Take(journey, "klantmanager", all, "werk", "school")));
        var request = new DecisionToTake("werk-of-school", "klantmanager", all, false, ["werk"], null);
        Assert.Equal("programmes.reason-required", Code(DecisionMoments.Take(Klantreis.Template, journey, request, On(2027, 12, 6))));
        Assert.Equal("programmes.decision-step", Code(StepDecisions.Complete(journey, "evaluatiemoment", null, On(2027, 12, 6))));
    }

    [Fact]
    public void A_switch_of_route_keeps_what_was_done_and_lets_the_rest_fall_away()
    {
        var reis = Klantreis.FullTime()
            .And(new EnrolmentStateChanged(Day(2027, 1, 11), Act, EnrolmentState.Intake, EnrolmentState.Active))
            .And(new StepCompleted(Day(2027, 4, 12), Act, "mijlpaal-3-maanden"));
        foreach (var happened in RouteDecisions.Switch(Klantreis.Template, reis.On(2027, 5, 1), "deeltijd", "baby", On(2027, 5, 1)).Value)
        {
            reis.And(happened);
        }

        var journey = reis.On(2027, 5, 3);
        Assert.Equal((EnrolmentState.SwitchingRoute, "deeltijd"), (journey.State!.Value, journey.Route));
        Assert.Equal((StepState.Lapsed, Day(2027, 5, 1)), (journey.Step("lessen-1")!.State, journey.Step("lessen-1")!.ClosedOn!.Value));
        Assert.Equal(StepState.Completed, journey.Step("mijlpaal-3-maanden")!.State);
        Assert.Null(journey.Step("lessen-2"));
        Assert.Equal(2, RouteDecisions.Schedule(journey, "deeltijd", Day(2027, 5, 10), null, On(2027, 5, 3)).Value.Length);
    }

    [Fact]
    public void S087_Aftercare_contacts_fall_at_2_6_13_26_and_52_weeks_and_stop_when_let_go()
    {
        var reis = Klantreis.FullTime().And(new EnrolmentStateChanged(Day(2028, 1, 1), Act, EnrolmentState.Evaluation, EnrolmentState.Aftercare));
        Assert.Equal(
            [Day(2028, 1, 15), Day(2028, 2, 12), Day(2028, 4, 1), Day(2028, 7, 1), Day(2028, 12, 30)],
            reis.On(2028, 1, 2).Aftercare.Select(contact => contact.DueOn));
        reis.And(CareDecisions.HoldAftercareContact(reis.On(2028, 4, 1), 3, true, On(2028, 4, 1)).Value[0]);
        reis.And(new EnrolmentStateChanged(Day(2029, 1, 15), Act, EnrolmentState.Aftercare, EnrolmentState.LetGo));
        var letGo = reis.On(2029, 1, 15);
        Assert.DoesNotContain(letGo.Steps, step => step.State is StepState.Open or StepState.Waiting);
        Assert.Equal([3], letGo.Aftercare.Select(contact => contact.Number));
        var back = EnrolmentLifecycle.Move(Klantreis.Template, letGo, EnrolmentState.Registered, null, On(2029, 3, 1));
        Assert.Equal(EnrolmentState.Registered, reis.And(back.Value[0]).On(2029, 3, 1).State);
    }

    [Fact]
    public void Entry_rules_are_checked_and_lifted_with_a_reason_S016()
    {
        var template = Templates.Shipped["dro-zroute"];
        var fits = JourneyFacts.None with { Values = new Dictionary<string, string> { ["benefit-kind"] = "participatiewet", ["dutch-speaking"] = "a1" } };
        var not = fits with { Values = new Dictionary<string, string>(fits.Values) { ["benefit-kind"] = "none" } };
        Assert.False(Entry.Check(template, fits, null, Day(2027, 3, 1)).IsRefused);
        Assert.Equal("programmes.entry-refused", Code(Entry.Check(template, not, null, Day(2027, 3, 1))));
        Assert.Equal("programmes.entry-unknown", Code(Entry.Check(template, JourneyFacts.None, null, Day(2027, 3, 1))));
        Assert.False(Entry.Check(template, not, new("regisseur", "pilot"), Day(2027, 3, 1)).IsRefused);
        Assert.Equal("programmes.override-not-allowed", Code(Entry.Check(template, not, new("docent", "pilot"), Day(2027, 3, 1))));
    }

    [Fact]
    public void S009_A_training_for_women_needs_a_reason_for_somebody_else()
    {
        var template = Templates.Shipped["dfm-perspectief"];
        Journey Fold(JourneyFacts facts) => Engine.Fold(
            template, [new EnrolmentStarted(Day(2027, 1, 11), Act, "dfm-perspectief", 1, EnrolmentState.Registered)], facts, Meedoen.Rules.Calendar.Plain, Day(2027, 3, 1));
        var woman = Fold(JourneyFacts.None with { TargetGroups = new HashSet<string> { "vrouwen" } });
        var man = Fold(JourneyFacts.None with { TargetGroups = new HashSet<string>() });
        Assert.False(RouteDecisions.Schedule(woman, "empowerment", Day(2027, 3, 8), null, On(2027, 3, 1)).IsRefused);
        Assert.Equal("programmes.phase-for-others", Code(RouteDecisions.Schedule(man, "empowerment", Day(2027, 3, 8), null, On(2027, 3, 1))));
        Assert.False(RouteDecisions.Schedule(man, "empowerment", Day(2027, 3, 8), "asked-for-it", On(2027, 3, 1)).IsRefused);
    }

    [Fact]
    public void S055_A_conclusion_is_possible_from_four_months_and_at_latest_after_six()
    {
        var template = Templates.Shipped["die-ikwerk"];
        var journey = Engine.Fold(
            template,
            [
                new EnrolmentStarted(Day(2027, 1, 4), Act, "die-ikwerk", 1, EnrolmentState.Active),
                new PhaseScheduled(Day(2027, 1, 20), Act, "meemaken", Day(2027, 2, 1)),
            ],
            JourneyFacts.None, Meedoen.Rules.Calendar.Plain, Day(2027, 3, 1));
        Assert.Equal((Day(2027, 6, 1), Day(2027, 8, 1)), (journey.Phase("meemaken")!.EarliestEndOn!.Value, journey.Phase("meemaken")!.LatestEndOn!.Value));
        Assert.Equal((Day(2027, 6, 1), Day(2027, 8, 1)), (journey.Step("wat-echt-nodig")!.OpensOn!.Value, journey.Step("wat-echt-nodig")!.DueOn!.Value));
    }

    [Fact]
    public void S035_A_light_template_adds_an_action_without_plan_or_reason()
    {
        var template = Templates.Shipped["tho-maatwerk"];
        var events = Entry.Start(template, null, "SettledInMunicipality", JourneyFacts.None, null, On(2027, 3, 15)).Value;
        var journey = Engine.Fold(template, events, JourneyFacts.None, Meedoen.Rules.Calendar.Plain, Day(2027, 3, 15));
        var added = new AddedStep("meelopen", "doen", StepType.Task, "medewerker", Act, Day(2027, 3, 16), null);
        var after = Engine.Fold(
            template, [.. events, .. StepDecisions.Add(template, journey, added, On(2027, 3, 15)).Value], JourneyFacts.None,
            Meedoen.Rules.Calendar.Plain, Day(2027, 3, 15));
        Assert.Equal((StepState.Open, Day(2027, 3, 16)), (after.Step("meelopen")!.State, after.Step("meelopen")!.DueOn!.Value));
    }

    private static Meedoen.Platform.Acts.Outcome<JourneyEvent[]> Take(Journey journey, string role, string[] present, params string[] options) =>
        DecisionMoments.Take(Klantreis.Template, journey, new("werk-of-school", role, present, false, options, "fits"), On(2027, 12, 6));

    private static Klantreis AtEvaluation()
    {
        var reis = Klantreis.FullTime();
        reis.Calendar = Klantreis.PausesOf2027;
        return reis;
    }
}
