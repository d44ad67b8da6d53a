using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Benefit;

/// <summary>The language duty of the benefit: proof or test, notice, a start, and what a lowered benefit looks like (Participatiewet art. 18b).</summary>
public static class LanguageDuty
{
    private static readonly FindingKind Test = new("language-test", "R-9.23 R-9.27 R-9.29", Decider.Executive, "language-proof");
    private static readonly FindingKind Notice = new("language-notice", "R-9.24", Decider.Executive, "language-proof");
    private static readonly FindingKind Start = new("language-start", "R-9.25", Decider.Person, "willing", "not-to-blame", "urgent-reasons");

    /// <summary>Whether proof spares the test; null when a lawyer has to say (the certificate of the Z-route).</summary>
    public static bool? NeedsTest(string proof, DateOnly applied, LawBook law)
    {
        var proofs = law.On(ParameterName.LanguageProofs, applied).Value;
        var certificate = law.On(ParameterName.LanguageCertificateCounts, applied).Value;
        return proofs.Has(proof) ? false : proof is not "integration-certificate" ? true : certificate.Has("judgement") ? null : !certificate.IsYes;
    }

    /// <summary>Last day of the test after applying.</summary>
    public static Finding TestBy(DateOnly applied, DateOnly on, DateOnly? tested, LawBook law, Calendar calendar) =>
        Findings.Deadline(Test, Clock.From("benefit-applied-on", applied, calendar).Add(law.On(ParameterName.LanguageTestTerm, applied)).OffHolidays(), applied, on, tested);

    /// <summary>Last day of the written notice after a test that was not passed.</summary>
    public static Finding NoticeBy(DateOnly tested, DateOnly on, DateOnly? given, LawBook law, Calendar calendar) =>
        Findings.Deadline(Notice, Clock.From("language-test", tested, calendar).Add(law.On(ParameterName.LanguageNoticeTerm, tested)).OffHolidays(), tested, on, given);

    /// <summary>Last day to begin learning so that nothing is lowered.</summary>
    public static Finding StartBy(DateOnly notice, DateOnly on, DateOnly? begun, LawBook law) =>
        Findings.Deadline(Start, Clock.From("language-notice", notice, Calendar.Plain).Add(law.On(ParameterName.LanguageStartTerm, notice)), notice, on, begun, new Reason("willing-and-progress"));

    /// <summary>The test of this person, when there is benefit and no proof.</summary>
    public static Finding? TestOf(Situation now)
    {
        if (now.Facts.BenefitAppliedOn is not { } applied || now.Facts.BenefitKind is not (null or "participatiewet"))
        {
            return null;
        }

        var proof = now.Last(LegalEventKind.LanguageProof)?.Code ?? "";
        return NeedsTest(proof, applied, now.Law) switch
        {
            false => Findings.Not(Test, FindingState.NotApplicable, applied, new Reason("proof-is-enough", Basis: now.P(ParameterName.LanguageProofs, applied))),
            null => Findings.Not(Test, FindingState.JudgementNeeded, applied, new Reason("certificate-as-proof", Basis: now.P(ParameterName.LanguageCertificateCounts, applied))),
            _ => TestBy(applied, now.On, now.Last(LegalEventKind.LanguageTest)?.On, now.Law, now.Calendar),
        };
    }

    /// <summary>The notice to this person.</summary>
    public static Finding? NoticeOf(Situation now) =>
        now.Last(LegalEventKind.LanguageTest) is { Reason: "failed" } test ? NoticeBy(test.On, now.On, now.Last(LegalEventKind.LanguageNotice)?.On, now.Law, now.Calendar) : null;

    /// <summary>The start of this person.</summary>
    public static Finding? StartOf(Situation now) =>
        now.Last(LegalEventKind.LanguageNotice) is { } notice ? StartBy(notice.On, now.On, now.Last(LegalEventKind.LanguageStart)?.On, now.Law) : null;
}
