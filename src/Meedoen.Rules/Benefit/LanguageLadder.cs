using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Benefit;

/// <summary>One step of a lowered benefit.</summary>
/// <param name="Percent">How much lower.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; null for the last step, which has no end.</param>
public sealed record LadderStep(decimal Percent, DateOnly First, DateOnly? Last);

/// <summary>How far the benefit is lowered when somebody is not willing and makes no progress (Participatiewet art. 18b lid 9-13). A test comes before each step.</summary>
public static class LanguageLadder
{
    private static readonly FindingKind Kind = new("language-ladder", "R-9.26 R-9.28", Decider.Executive, "willing", "not-to-blame", "urgent-reasons");

    /// <summary>The steps from the written notice.</summary>
    public static IReadOnlyList<LadderStep> Steps(DateOnly notice, LawBook law)
    {
        var percents = law.On(ParameterName.LanguageLadder, notice).Value.Numbers;
        var step = law.On(ParameterName.LanguageStep, notice).Value.Duration;
        return [.. percents.Select((percent, index) => new LadderStep(percent, From(notice, step, index), index == percents.Count - 1 ? null : From(notice, step, index + 1).AddDays(-1)))];
    }

    /// <summary>How much may be lowered on a day: nothing when willing and begun in time.</summary>
    public static decimal PercentOn(DateOnly on, DateOnly notice, bool willing, DateOnly? begun, LawBook law)
    {
        var inTime = willing && begun is { } start && start <= law.On(ParameterName.LanguageStartTerm, notice).Value.Duration.After(notice, Calendar.Plain);
        return inTime ? 0 : Steps(notice, law).LastOrDefault(step => step.First <= on)?.Percent ?? 0;
    }

    /// <summary>Whether lowering may be thought of for this person; never without a test, and never automatic.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Last(LegalEventKind.LanguageNotice) is not { } notice)
        {
            return null;
        }

        var percent = PercentOn(now.On, notice.On, now.Has(LegalEventKind.LanguageWilling), now.Last(LegalEventKind.LanguageStart)?.On, now.Law);
        var ladder = now.P(ParameterName.LanguageLadder, notice.On);
        return percent == 0
            ? Findings.Not(Kind, FindingState.No, notice.On, new Reason("willing-and-begun", Basis: ladder)) with { Amount = 0 }
            : Findings.Not(Kind, FindingState.JudgementNeeded, notice.On, new Reason("test-before-step", Number: percent, Basis: ladder), new Reason("hear-first")) with { Amount = percent, FirstDay = notice.On };
    }

    private static DateOnly From(DateOnly notice, Duration step, int index) => (step with { Count = step.Count * index }).After(notice, Calendar.Plain);
}
