using System.Globalization;
using Meedoen.Rules.Enforcement;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;

namespace Meedoen.Letters.Enforcing;

/// <summary>What the law and courts leave of a fine in a case. Pure.</summary>
internal static class FineRules
{
    private const int MostIntakeFines = 2;

    /// <summary>Whether courts stand in the way, as the case is now.</summary>
    public static bool IsBlocked(this FineView fine, EnforcementFile file) => fine.Gate == GateOutcome.Blocked || (fine.Gate == GateOutcome.LegalReview && !file.LawyerLooked);

    /// <summary>Computes it for the blame that was weighed, or as if it were normal; a lawyer who looked opens what asks for a lawyer.</summary>
    public static FineView Of(EnforcementFile file, Situation now)
    {
        var group = now.TargetGroup ?? TargetGroup.Asylum; // Who is not known to be somebody else is protected as courts ask.
        var found = file.MissedAgainOn ?? file.MissedOn;
        var proposal = file.Ground == EnforcementGround.Intake ? Intake(file, now, group, found) : Conduct(file, now, group, found);
        if (proposal.Gate == GateOutcome.LegalReview && file.LawyerLooked)
        {
            var open = file.Ground == EnforcementGround.Intake ? Intake(file, now, TargetGroup.FamilyOrOther, found) : Conduct(file, now, TargetGroup.FamilyOrOther, found);
            proposal = open with { Gate = proposal.Gate, Reasons = [.. open.Reasons, .. proposal.Reasons.Where(reason => reason.Code == "legal-review-first")] };
        }

        var culture = CultureInfo.CurrentUICulture;
        return new FineView(
            (int)proposal.Proposed, proposal.Table, proposal.Gate,
            [.. proposal.Reasons.Select(reason => Explanation.Tell(reason, culture)).Distinct()],
            [.. proposal.Basis.Select(row => Explanation.Article(row, culture)).Distinct()]);
    }

    /// <summary>At most two fines for the intake: a third is 0 (Wet inburgering 2021 art. 22 lid 3); the cap of the term counts as well.</summary>
    private static FineProposal Intake(EnforcementFile file, Situation now, TargetGroup group, DateOnly found)
    {
        var calls = now.Count(LegalEventKind.IntakeCall) + (file.MissedAgainOn is null ? 0 : 1);
        var warned = now.Has(LegalEventKind.IntakeWarning) && file.MissedAgainOn is not null;
        var proposal = IntakeFine.Compute(group, Math.Max(calls, file.MissedAgainOn is null ? 1 : 2), warned, false, file.Blame is not Blame.None, found, now.Law);
        return proposal.Table == 0 ? proposal
            : IntakeFines(now) >= MostIntakeFines ? proposal with { Table = 0, Proposed = 0, Reasons = [] }
            : Capped(proposal, file, now, group, found);
    }

    private static int IntakeFines(Situation now)
    {
        var count = 0;
        foreach (var fine in now.Events)
        {
            count += fine is { Kind: LegalEventKind.Fine, Code: "22" } && fine.On <= now.On ? 1 : 0;
        }

        return count;
    }

    private static FineProposal Capped(FineProposal proposal, EnforcementFile file, Situation now, TargetGroup group, DateOnly found)
    {
        var after = ConductFine.AfterRules(proposal.Table, Facts(file, now, group, found), found, now.Law);
        return after.Table == proposal.Table ? proposal : after with { Basis = [.. proposal.Basis, .. after.Basis] };
    }

    private static FineProposal Conduct(EnforcementFile file, Situation now, TargetGroup group, DateOnly found) =>
        ConductFine.Compute(Facts(file, now, group, found), found, now.Law);

    private static ConductFacts Facts(EnforcementFile file, Situation now, TargetGroup group, DateOnly found)
    {
        var (count, imposed, yearBefore) = (0, 0, found.AddYears(-1));
        foreach (var fine in now.Events)
        {
            imposed += fine is { Kind: LegalEventKind.Fine, Code: "22" or "23" } && fine.On <= now.On ? fine.Number ?? 0 : 0;
            count += fine is { Kind: LegalEventKind.Fine, Code: "23", Until: { } final } && fine.On >= yearBefore && fine.On < found && final <= found ? 1 : 0;
        }

        return new ConductFacts(group, count, file.Blame ?? Blame.Normal)
        {
            Imposed = imposed,
            BenefitLowered = now.Last(LegalEventKind.BenefitLowered) is { } lowered && lowered.On >= file.MissedOn,
        };
    }
}
