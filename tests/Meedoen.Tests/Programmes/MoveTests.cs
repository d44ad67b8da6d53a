using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

/// <summary>Moving journeys to another version of their template: seen first, then done.</summary>
public sealed class MoveTests
{
    private static readonly Stamp Stamp = new(new(2026, 12, 20), Klantreis.Act);

    [Fact]
    public void A_dry_run_says_what_appears_disappears_and_moves()
    {
        var next = Version4(text => text
            .Replace("due: {from: {phase_start: intake}, offset: 2, unit: weeks}", "due: {from: {phase_start: intake}, offset: 3, unit: weeks}", StringComparison.Ordinal)
            .Replace("id: huisbezoek\n", "id: bezoek-thuis\n", StringComparison.Ordinal)
            .Replace("id: routekaart\n        type: document", "id: kaart\n        type: document", StringComparison.Ordinal)
            .Replace("opens: routekaart", "opens: kaart", StringComparison.Ordinal)
            .Replace("records: [competence-done, competence-can, competence-hard]", "records: [competence-done]", StringComparison.Ordinal));
        var reis = Klantreis.Linked().And(new StepCompleted(new(2026, 12, 15), Klantreis.Act, "routekaart"));
        var changes = Moves.Compare(Klantreis.Template, next, reis.Events, reis.Facts, reis.Calendar, Stamp.On);
        Assert.Equal(
            [
                new(MoveKind.StepAppears, "kaart", null, "Open"),
                new(MoveKind.DueChanges, "taaltoets", "2026-12-28", "2027-01-04"),
                new(MoveKind.RecordsChange, "competentievragenlijst", "competence-done competence-can competence-hard", "competence-done"),
                new(MoveKind.StepAppears, "bezoek-thuis", null, "Open"),
                new(MoveKind.StepStaysInHistory, "routekaart", "Completed"),
                new(MoveKind.StepDisappears, "huisbezoek", "Open"),
            ],
            changes);
        var moved = Moves.Move(Klantreis.Template, next, reis.Events, reis.Facts, reis.Calendar, changes, Stamp);
        Assert.Equal(new JourneyMoved(Stamp.On, Stamp.ActId, "har-klantreis", 3, 4), Assert.Single(moved.Value));
    }

    [Fact]
    public void A_move_that_would_change_something_else_than_was_seen_is_refused()
    {
        var next = Version4(text => text.Replace("offset: 2, unit: weeks", "offset: 3, unit: weeks", StringComparison.Ordinal));
        var reis = Klantreis.Linked();
        var refused = Moves.Move(Klantreis.Template, next, reis.Events, reis.Facts, reis.Calendar, [], Stamp);
        Assert.Equal("programmes.move-changed", refused.Refusals[0].Code);
    }

    [Fact]
    public void S003_A_new_route_changes_nothing_for_who_is_on_another_one_and_a_missing_one_blocks()
    {
        var older = Templates.Shipped["dfm-perspectief"];
        var text = Templates.ShippedText("dfm-perspectief.yaml").Replace("\nversion: 1", "\nversion: 2", StringComparison.Ordinal);
        var more = Templates.Read(text.Replace("  - {id: sociale-activering,", "  - {id: zorg-entree, title: {nl: Zorg-entree, en: Care entry}}\n  - {id: sociale-activering,", StringComparison.Ordinal)).Template!;
        var fewer = Templates.Read(text.Replace("werkfit", "fit", StringComparison.Ordinal)).Template!;
        JourneyEvent[] events =
        [
            new EnrolmentStarted(new(2027, 1, 11), Klantreis.Act, "dfm-perspectief", 1, Meedoen.Journeys.EnrolmentState.Registered, "werkfit"),
        ];
        Assert.Empty(Moves.Compare(older, more, events, JourneyFacts.None, Meedoen.Rules.Calendar.Plain, new(2027, 3, 1)));
        Assert.Equal("programmes.move-blocked", Moves.Move(older, fewer, events, JourneyFacts.None, Meedoen.Rules.Calendar.Plain, [], new(new(2027, 3, 1), Klantreis.Act)).Refusals[0].Code);
        Assert.Contains(new TemplateDifference("route", "zorg-entree", "added"), TemplateDiff.Compare(older, more));
    }

    [Fact]
    public void A_difference_in_words_only_is_told_apart_from_a_difference_in_rules()
    {
        var reworded = Version4(text => text.Replace("nl: Taaltoets,", "nl: Toets,", StringComparison.Ordinal));
        Assert.Equal([new("step", "taaltoets", "reworded")], TemplateDiff.Compare(Klantreis.Template, reworded));
        var changed = Version4(text => text.Replace("child_under: 12", "child_under: 10", StringComparison.Ordinal));
        Assert.Equal([new("precondition", "kinderopvang", "changed")], TemplateDiff.Compare(Klantreis.Template, changed));
    }

    [Fact]
    public void S090_A_copy_for_everybody_has_no_language_steps_for_a_native_speaker()
    {
        var text = Templates.ShippedText("har-klantreis.yaml")
            .Replace("id: har-klantreis", "id: klantreis-voor-iedereen", StringComparison.Ordinal)
            .Replace("id: statushouder, title: {nl: Statushouders, en: Permit holders}", "id: participatiewet, title: {nl: Inwoners met bijstand, en: Residents on benefit}", StringComparison.Ordinal)
            .Replace("target_group: statushouder", "target_group: participatiewet", StringComparison.Ordinal);
        foreach (var step in (string[])["taaltoets", "taaladvies", "aanmelden-taal"])
        {
            text = text.Replace($"- id: {step}\n", $"- id: {step}\n        when: {{not: {{fact: {{key: languages-spoken, in: [nl]}}}}}}\n", StringComparison.Ordinal);
        }

        var template = Templates.Read(text).Template!;
        JourneyEvent[] events = [new EnrolmentStarted(new(2027, 1, 11), Klantreis.Act, template.Id, 3, Meedoen.Journeys.EnrolmentState.Intake)];
        var native = JourneyFacts.None with { Values = new Dictionary<string, string> { ["languages-spoken"] = "nl" } };
        var journey = Engine.Fold(template, events, native, Meedoen.Rules.Calendar.Plain, new(2027, 1, 12));
        Assert.DoesNotContain(RouteCards.Of(template, journey).Stations, station => station.Step is "taaltoets" or "taaladvies" or "aanmelden-taal");
        Assert.Contains(journey.Steps, step => step.Id == "competentievragenlijst");
    }

    private static Template Version4(Func<string, string> change)
    {
        var reading = Templates.Read(change(Templates.ShippedText("har-klantreis.yaml").Replace("\nversion: 3", "\nversion: 4", StringComparison.Ordinal)));
        Assert.Empty(reading.Problems);
        return reading.Template!;
    }
}
