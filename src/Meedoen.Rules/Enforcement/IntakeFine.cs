using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Intake;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Enforcement;

/// <summary>Not cooperating with the broad intake (Wet inburgering 2021 art. 22; Besluit art. 7.1 lid 1, 6): a fixed amount, at most twice.</summary>
public static class IntakeFine
{
    private static readonly FindingKind Kind = new("fine-intake", "R-6.2 R-6.8 R-6.14 R-6.15", Decider.Executive, "person-comes", "not-to-blame", "hearing");
    private static readonly FindingKind NewTerm = new("fine-intake-new-term", "R-6.3", Decider.Executive, "person-comes");

    /// <summary>The fine that may be proposed; 0 before a repeated call after a written warning, or without blame.</summary>
    public static FineProposal Compute(TargetGroup group, int calls, bool warned, bool cooperated, bool toBlame, DateOnly on, LawBook law)
    {
        var amount = law.On(ParameterName.FineIntake, on);
        var may = IntakeCalls.MayLeadToFine(calls, warned, cooperated);
        return may && toBlame
            ? FineProposal.Gated(amount.Value.Number, 0, CourtGate.ForExecutive(group, on, law), [new("fine-after-repeated-call", Basis: amount)], amount)
            : FineProposal.Gated(0, 0, CourtGate.ForExecutive(group, on, law), [new(may ? "not-to-blame" : "fine-not-yet", Basis: amount)], amount);
    }

    /// <summary>Last day of the new term that a first fine may set.</summary>
    public static DateOnly NewTermLast(DateOnly madeKnown, LawBook law, Calendar calendar) => NewTermClock(madeKnown, law, calendar).Day;

    /// <summary>Whether a fine may be thought of for this person now.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.TargetGroup is not { } group || now.Last(LegalEventKind.IntakeNoShow) is not { } missed || now.Has(LegalEventKind.IntakeCompleted)
            || now.Last(LegalEventKind.IntakeAttended)?.On >= missed.On)
        {
            return null;
        }

        return Compute(group, now.Count(LegalEventKind.IntakeCall), now.Has(LegalEventKind.IntakeWarning), false, true, missed.On, now.Law)
            .As(Kind, missed.On, new Reason("hear-first"));
    }

    /// <summary>The new term after a fine for the intake.</summary>
    public static Finding? NewTermOf(Situation now) =>
        now.Last(LegalEventKind.Fine, "22") is { } fine
            ? Findings.Deadline(NewTerm, NewTermClock(fine.On, now.Law, now.Calendar), fine.On, now.On, now.Last(LegalEventKind.IntakeCompleted)?.On)
            : null;

    private static Clock NewTermClock(DateOnly madeKnown, LawBook law, Calendar calendar) =>
        Clock.From("fine", madeKnown, calendar).Add(law.On(ParameterName.FineIntakeNewTerm, madeKnown)).OffHolidays();
}
