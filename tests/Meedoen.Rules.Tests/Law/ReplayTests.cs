using System.Globalization;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;
using Xunit;

namespace Meedoen.Rules.Tests.Law;

/// <summary>An explanation is not a story beside the computation: done again, it gives the same day.</summary>
public sealed class ReplayTests
{
    private const int Lives = 10_000;
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("nl"), CultureInfo.GetCultureInfo("en")];

    [Fact]
    public void The_explanation_done_again_gives_the_same_day_in_ten_thousand_lives()
    {
        var (replayed, kinds) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var seed = 0; seed < Lives; seed++)
        {
            var (facts, events, on) = Histories.Make(seed);
            foreach (var finding in LegalPosition.Evaluate(facts, events, on, LawBook.Standard, Calendar.Plain).Where(finding => finding.Steps.Count > 0))
            {
                var day = finding.LastDay ?? finding.FirstDay;
                Assert.True(Step.Replay(finding.Steps, Calendar.Plain) == day, $"seed {seed}, {finding.Kind.Code}: {day}");
                kinds.Add(finding.Kind.Code);
                replayed++;
            }
        }

        Assert.True(replayed > 10 * Lives, $"{replayed} days");
        Assert.True(kinds.Count >= 25, string.Join(", ", kinds));
    }

    [Fact]
    public void A_step_that_was_changed_is_noticed()
    {
        var (facts, events, on) = Histories.Make(7);
        var term = LegalPosition.Evaluate(facts, events, on, LawBook.Standard, Calendar.Plain).First(finding => finding.Steps.Count > 1);
        var changed = term.Steps.ToList();
        changed[^1] = changed[^1] with { Kind = StepKind.Add, Amount = new Duration(changed[^1].Amount.Count + 1, TimeUnit.Days) };

        Assert.NotEqual(term.LastDay ?? term.FirstDay, Step.Replay(changed, Calendar.Plain));
    }

    [Fact]
    public void Every_finding_of_a_thousand_lives_is_told_in_Dutch_and_English_without_a_missing_word()
    {
        var told = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var (facts, events, on) = Histories.Make(seed);
            foreach (var finding in LegalPosition.Evaluate(facts, events, on, LawBook.Standard, Calendar.Plain))
            {
                foreach (var language in Languages)
                {
                    var lines = Explanation.Of(finding, language).Lines().ToList();
                    Assert.True(lines.Count >= 2, finding.Kind.Code);
                    Assert.DoesNotContain(lines, line => line.Contains('[', StringComparison.Ordinal) || line.Contains('{', StringComparison.Ordinal));
                    told++;
                }
            }
        }

        Assert.True(told > 20_000, $"{told}");
    }

    [Fact]
    public void The_same_facts_always_give_the_same_answer()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var (facts, events, on) = Histories.Make(seed);
            Assert.Equal(Answers(facts, events, on), Answers(facts, [.. events.OrderBy(happened => happened.On)], on));
        }

        static List<string> Answers(Facts.PersonFacts facts, List<Facts.LegalEvent> events, DateOnly on) =>
            [.. LegalPosition.Evaluate(facts, events, on, LawBook.Standard, Calendar.Plain).Select(finding => $"{finding.Kind.Code} {finding.State} {finding.FirstDay} {finding.LastDay} {finding.Amount}")];
    }
}
