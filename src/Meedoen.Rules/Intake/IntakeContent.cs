using Meedoen.Rules.Explaining;

namespace Meedoen.Rules.Intake;

/// <summary>What a broad intake must cover at least (Wet inburgering 2021 art. 14 lid 3; Besluit art. 5.2).</summary>
public static class IntakeContent
{
    private static readonly FindingKind Kind = new("intake-content", "R-2.3 R-2.4 R-2.5 R-2.6", Decider.Executive, "topic-recorded");

    private static readonly string[] Topics =
        ["learnability-test", "education-and-work", "personal-circumstances", "language-level", "work-possibilities", "self-reliance", "alone-right-told", "recorded-in-writing"];

    /// <summary>Codes of the topics that every intake covers; a parent of young children adds <c>early-education</c>.</summary>
    public static IReadOnlyList<string> Required(bool hasYoungChildren) => hasYoungChildren ? [.. Topics, "early-education"] : Topics;

    /// <summary>Whether everything is covered; the reasons name what is not.</summary>
    public static Finding Check(IReadOnlySet<string> covered, bool hasYoungChildren, bool testDispensed, DateOnly on) =>
        Findings.Verdict(
            Kind,
            on,
            [.. Required(hasYoungChildren).Where(topic => !covered.Contains(topic) && !(testDispensed && topic == "learnability-test")).Select(topic => new Reason("topic-" + topic))]);
}
