using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

/// <summary>What holds for every journey that can come about, on every shipped template.</summary>
public sealed class FoldPropertyTests
{
    private static readonly Gen<RandomJourney> Lives = Gen.Int[0, RandomJourney.Lives.Count - 1].Select(life => RandomJourney.Lives[life]);

    private static readonly JsonSerializerOptions Short = new() { Converters = { new DutchOnly() } };

    [Fact]
    public void Random_lives_come_somewhere()
    {
        var lives = RandomJourney.Lives;
        Assert.Equal(Templates.Shipped.Count, lives.Select(life => life.Template.Id).Distinct().Count());
        Assert.InRange(lives.Average(life => life.Allowed), 9, 60);
        var kinds = lives.SelectMany(life => life.Events).Select(happened => happened.GetType()).Distinct().Count();
        Assert.InRange(kinds, 17, 40);
    }

    [Fact]
    public void The_fold_is_deterministic() => Lives.Sample(life => Text(life.On(life.Today)) == Text(life.On(life.Today)), iter: 200);

    [Fact]
    public void A_replay_of_the_stored_events_gives_the_same_journey() => Lives.Sample(
        life =>
        {
            var replayed = life.Events.Select(happened => (JourneyEvent)EventCodec.Read(happened.GetType().Name, EventCodec.Write(happened))!).ToList();
            return Text(Engine.Fold(life.Template, replayed, life.Facts, life.Calendar, life.Today)) == Text(life.On(life.Today));
        },
        iter: 200);

    [Fact]
    public void The_order_of_what_happened_on_one_day_to_different_steps_does_not_matter() => Gen.Select(Lives, Gen.Double[0, 1]).Sample(
        (life, part) =>
        {
            var pairs = Enumerable.Range(0, life.Events.Count - 1).Where(i => StepOf(life.Events[i]) is { } one && StepOf(life.Events[i + 1]) is { } other && one != other).ToList();
            if (pairs.Count == 0)
            {
                return true;
            }

            var at = pairs[(int)((pairs.Count - 1) * part)];
            var (first, second) = (life.Events[at], life.Events[at + 1] with { On = life.Events[at].On });
            Journey Folded(JourneyEvent one, JourneyEvent other) => Engine.Fold(
                life.Template, [.. life.Events.Take(at), one, other, .. life.Events.Skip(at + 2)], life.Facts, life.Calendar, life.Today);
            return Text(Folded(first, second)) == Text(Folded(second, first));
        },
        iter: 200);

    [Fact]
    public void The_day_changes_states_and_nothing_that_happened() => Gen.Select(Lives, Gen.Int[-400, 400]).Sample(
        (life, days) => History(life.On(life.Today)) == History(life.On(life.Today.AddDays(days))), iter: 200);

    [Fact]
    public void Until_the_next_change_nothing_changes_without_an_act() => Gen.Select(Lives, Gen.Double[0, 1]).Sample(
        (life, part) =>
        {
            var journey = life.On(life.Today);
            var last = journey.NextChangeOn?.AddDays(-1) ?? life.Today.AddDays(3000);
            var day = life.Today.AddDays((int)((last.DayNumber - life.Today.DayNumber) * part));
            return Seen(journey) == Seen(life.On(day)) && Seen(journey) == Seen(life.On(last));
        },
        iter: 200);

    [Fact]
    public void A_journey_as_it_was_known_then_does_not_know_what_came_later() => Gen.Select(Lives, Gen.Double[0, 1]).Sample(
        (life, part) =>
        {
            var known = (int)(life.Events.Count * part);
            var again = Engine.Fold(life.Template, [.. life.Events.Take(known)], life.Facts, life.Calendar, life.Today);
            return Text(life.On(life.Today, known)) == Text(again);
        },
        iter: 200);

    [Fact]
    public void What_was_done_stays_done_when_more_happens() => Gen.Select(Lives, Gen.Double[0, 1]).Sample(
        (life, part) =>
        {
            var known = (int)(life.Events.Count * part);
            var (before, after) = (life.On(life.Today, known), life.On(life.Today));
            return before.Steps.All(step => step.CompletedOn.Count == 0
                || after.Step(step.Id)!.CompletedOn.Take(step.CompletedOn.Count).SequenceEqual(step.CompletedOn));
        },
        iter: 200);

    [Fact]
    public void Every_due_date_equals_its_explanation_computed_again() => Lives.Sample(
        life =>
        {
            var journey = life.On(life.Today);
            var dues = journey.Steps.Select(step => (step.DueOn, step.Due)).Concat(journey.Aftercare.Select(one => ((DateOnly?)one.DueOn, (DueExplanation?)one.Due)));
            return dues.All(due => due.Item1 == due.Item2?.Recompute(life.Calendar) && due.Item1 == due.Item2?.Result);
        },
        iter: 200);

    [Fact]
    public void Every_explanation_can_be_said_in_both_languages() => Lives.Sample(
        life =>
        {
            var journey = life.On(life.Today);
            return new[] { "nl", "en" }.Select(CultureInfo.GetCultureInfo).All(culture =>
                journey.Steps.Where(step => step.Due is not null).Select(step => Explain.Due(life.Template, step.Due!, culture))
                    .Concat(journey.Steps.SelectMany(step => step.WaitsFor).Select(wait => Explain.Wait(life.Template, wait, culture)))
                    .Concat(journey.Warnings.Select(warning => Explain.Warning(life.Template, warning, culture)))
                    .All(text => text.Length > 5 && !text.Contains('[', StringComparison.Ordinal)));
        },
        iter: 200);

    [Fact]
    public void States_are_consistent_with_dates_and_waits() => Lives.Sample(
        life => life.On(life.Today).Steps.All(step => step.State switch
        {
            StepState.Open => step.OpensOn <= life.Today && step.WaitsFor.Count == 0,
            StepState.Waiting => step.OpensOn <= life.Today && step.WaitsFor.Count > 0,
            StepState.Planned => step.WaitsFor.Count > 0 && (step.OpensOn is null || step.OpensOn > life.Today),
            StepState.Completed => step.CompletedOn.Count > 0 && step.ClosedOn == step.CompletedOn[^1],
            StepState.Skipped => step.ClosedOn is not null && step.ReasonCode is not null,
            _ => step.ClosedOn is not null,
        }),
        iter: 200);

    [Fact]
    public void The_route_card_has_one_here_at_most_and_leaves_nothing_out() => Lives.Sample(
        life =>
        {
            var journey = life.On(life.Today);
            var card = RouteCards.Of(life.Template, journey);
            return card.Stations.Count(station => station.Here) <= 1
                && card.Stations.Count == journey.Steps.Count(step => step.State != StepState.Lapsed)
                && card.Stations.Select(station => station.Step).Distinct().Count() == card.Stations.Count;
        },
        iter: 200);

    [Fact]
    public void Moving_to_the_same_rules_changes_nothing() => Lives.Sample(
        life => Moves.Compare(life.Template, life.Template with { Version = life.Template.Version + 1 }, life.Events, life.Facts, life.Calendar, life.Today).Count == 0,
        iter: 200);

    [Fact]
    public void Without_pauses_both_dates_are_the_same() => Lives.Sample(
        life =>
        {
            var journey = Engine.Fold(life.Template, life.Events, life.Facts, Meedoen.Rules.Calendar.Plain, life.Today);
            return journey.Steps.All(step => step.Due is null || step.Due.Result == step.Due.ResultWithoutPauses)
                && journey.Phases.All(phase => phase.StartsOn == phase.StartsOnWithoutPauses);
        },
        iter: 200);

    private static string? StepOf(JourneyEvent happened) => happened switch
    {
        StepCompleted done => done.Step,
        StepSkipped skipped => skipped.Step,
        StepMoved moved => moved.Step,
        StepOpened opened => opened.Step,
        StepReopened reopened => reopened.Step,
        _ => null,
    };

    private static string Text(object value) => JsonSerializer.Serialize(value, Short);

    /// <summary>What happened: closings, skips, decisions, outcomes.</summary>
    private static string History(Journey journey) => Text(new
    {
        journey.State,
        journey.StateSince,
        journey.Route,
        Steps = journey.Steps.Select(step => new { step.Id, step.CompletedOn, step.ClosedOn, step.ReasonCode, step.DueOn, step.OpensOn }),
        Decisions = journey.Decisions.Select(decision => new { decision.Id, decision.Chosen, decision.TakenOn }),
        journey.Outcomes,
        journey.Patience,
        Phases = journey.Phases.Select(phase => new { phase.Id, phase.StartsOn, phase.EndsOn, phase.LatestEndOn }),
    });

    /// <summary>What a list or page shows: everything but the day itself, and who is late.</summary>
    private static string Seen(Journey journey) => Text(journey with { Today = default })
        + string.Join(' ', journey.Steps.Where(step => step.IsOverdue(journey.Today)).Select(step => step.Id));

    /// <summary>Texts of a template do not change; their Dutch is enough to tell them apart.</summary>
    private sealed class DutchOnly : JsonConverter<Localized>
    {
        public override Localized Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Localized value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Texts["nl"]);
    }
}
