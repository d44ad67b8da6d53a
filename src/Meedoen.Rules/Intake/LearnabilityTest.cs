using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;

namespace Meedoen.Rules.Intake;

/// <summary>The test of the ability to learn (Wet inburgering 2021 art. 14 lid 3 onder a, lid 5-7). DUO takes it, the executive dispenses from it.</summary>
public static class LearnabilityTest
{
    private static readonly FindingKind Kind = new("learnability-test", "R-2.10 R-2.11 R-2.12 R-2.13", Decider.Executive, "test-taken", "test-dispensed");

    /// <summary>Whether the executive must dispense: seeing always, hearing when the test cannot be taken; null asks whether it can.</summary>
    public static bool? MustDispense(IReadOnlyList<string> limits, bool? canTakeTest) =>
        limits.Contains("seeing") ? true : limits.Contains("hearing") ? canTakeTest is { } can ? !can : null : false;

    /// <summary>Whether the test is taken, dispensed from, or still to come. Its result advises; the executive decides on the route.</summary>
    public static Finding? Of(Situation now)
    {
        var facts = now.Facts;
        var lawOf = facts.LearnabilityTestOn ?? facts.NotifiedOn ?? now.On;
        if (facts.LearnabilityTestOn is { } taken)
        {
            return taken <= now.On
                ? Findings.Not(Kind, FindingState.Met, lawOf, new Reason("test-result-" + (facts.LearnabilityResult ?? "unknown"), taken)) with { DoneOn = taken }
                : Findings.Not(Kind, FindingState.Running, lawOf, new Reason("test-planned", taken));
        }

        return MustDispense(facts.SensoryLimits, null) switch
        {
            true => Findings.Not(Kind, FindingState.Yes, lawOf, new Reason("test-must-be-dispensed")),
            null => Findings.Not(Kind, FindingState.JudgementNeeded, lawOf, new Reason("test-can-it-be-taken")),
            _ => facts.NotifiedOn is null ? null : Findings.Not(Kind, FindingState.NotStarted, lawOf, new Reason("test-not-taken")),
        };
    }
}
