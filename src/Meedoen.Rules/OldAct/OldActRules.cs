using Meedoen.Rules.Enforcement;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.OldAct;

/// <summary>
/// What the act of 2013 still gives for those it binds (Wet inburgering 2021 art. 54). Its numbers come from older pages of DUO, so every
/// one is an assumption; DUO decides on all of it, the municipality only guides.
/// </summary>
public static class OldActRules
{
    private static readonly FindingKind Term = new("old-act-term", "R-11.1 R-11.8 R-11.10", Decider.Duo, "duo-corrects");
    private static readonly FindingKind Fine = new("old-act-fine", "R-11.8 R-11.9", Decider.Duo, "not-to-blame");
    private static readonly FindingKind Guidance = new("old-act-guidance", "R-11.4", Decider.Executive, "loan-used");

    /// <summary>The fine by the old table: hours followed and attempts at the exam (0, 1, 2 or more).</summary>
    public static FineProposal FineByTable(TargetGroup group, int hours, int attempts, DateOnly on, LawBook law)
    {
        var (table, bounds) = (law.On(ParameterName.OldFineTable, on), law.On(ParameterName.OldFineHours, on));
        var row = bounds.Value.Numbers.Count(bound => hours >= bound);
        var amount = table.Value.Numbers[(row * 3) + Math.Clamp(attempts, 0, 2)];
        return FineProposal.Gated(amount, 0, CourtGate.ForOldAct(group, on, law), [new("fine-by-table", Number: amount, Basis: table)], table, bounds);
    }

    /// <summary>What is left of a fine that was imposed: the rulings reach final decisions too.</summary>
    public static FineProposal Left(TargetGroup group, decimal imposed, DateOnly lookedAt, LawBook law) =>
        FineProposal.Gated(imposed, 0, CourtGate.ForOldAct(group, lookedAt, law), []);

    /// <summary>Whether the loan has to be paid back: not by asylum status holders after the rulings.</summary>
    public static bool PaysLoanBack(TargetGroup group, DateOnly lookedAt, LawBook law) => CourtGate.ForOldAct(group, lookedAt, law).Outcome is GateOutcome.Open;

    /// <summary>Whether the municipality may offer guidance: most of the loan used near the end, or nearly all of it at any time.</summary>
    public static Finding MayGuide(decimal percentUsed, bool lastYear, DateOnly on, LawBook law)
    {
        var shares = law.On(ParameterName.OldGuidanceLoan, on);
        var may = percentUsed >= shares.Value.Numbers[1] || (lastYear && percentUsed >= shares.Value.Numbers[0]);
        return Findings.Not(Guidance, may ? FindingState.Yes : FindingState.No, on, new Reason(may ? "loan-mostly-used" : "loan-not-used-enough", Number: percentUsed, Basis: shares));
    }

    /// <summary>The term of somebody under the old act: DUO's days when they are known, else a forecast from the start of the duty.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Facts.Regime is not LegalRegime.Wi2013 || (now.Facts.DutyFrom ?? now.Facts.DuoTermFrom) is not { } from)
        {
            return null;
        }

        var clock = Clock.From("integration-duty-from", from, now.Calendar).Add(now.P(ParameterName.OldTerm, from));
        var finding = Findings.Deadline(Term, clock, from, now.On, now.Facts.CompletedOn, new Reason("free-choice-of-lessons"), new Reason("not-in-connection"));
        var until = now.Facts.DuoTermUntil?.AddDays(-1);
        return until is null ? finding : Findings.Ruled(finding, new(now.Facts.DuoTermFrom, until, until != clock.Day), now.On, now.Facts.CompletedOn);
    }

    /// <summary>After an old fine: what courts leave of it.</summary>
    public static Finding? FineOf(Situation now) =>
        now.Facts.Regime is LegalRegime.Wi2013 && now.TargetGroup is { } group && now.Last(LegalEventKind.Fine) is { } fine
            ? Left(group, fine.Number ?? 0, now.On, now.Law).As(Fine, now.On)
            : null;
}
