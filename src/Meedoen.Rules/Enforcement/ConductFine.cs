using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Enforcement;

/// <summary>What a fine for conduct during the route depends on.</summary>
/// <param name="Group">Group of the person.</param>
/// <param name="FinalWithinYear">Earlier fines for such conduct, found within twelve months before and final.</param>
/// <param name="Blame">How far to blame.</param>
public sealed record ConductFacts(TargetGroup Group, int FinalWithinYear, Blame Blame)
{
    /// <summary>Euros already imposed by the executive in this term.</summary>
    public decimal Imposed { get; init; }

    /// <summary>Length of the new term in months, when the term followed a fine.</summary>
    public int? NewTermMonths { get; init; }

    /// <summary>The benefit was lowered for the same conduct.</summary>
    public bool BenefitLowered { get; init; }
}

/// <summary>
/// Not cooperating during the route (Wet inburgering 2021 art. 23, 26, 27; Besluit art. 7.1 lid 2-5): 50 euros, doubled for each earlier
/// final fine up to 800, times the blame, under the cap of the term.
/// </summary>
public static class ConductFine
{
    private static readonly FindingKind Kind = new("fine-conduct", "R-6.4 R-6.5 R-6.6 R-6.7 R-6.9 R-6.14 R-6.15", Decider.Executive, "not-to-blame", "hearing", "benefit-lowered");

    /// <summary>The fine that may be proposed.</summary>
    public static FineProposal Compute(ConductFacts facts, DateOnly found, LawBook law)
    {
        var (first, most, factor) = (law.On(ParameterName.FineConduct, found), law.On(ParameterName.FineConductMax, found), law.On(ParameterName.FineRepeatFactor, found));
        var raised = Math.Min(most.Value.Number, first.Value.Number * (decimal)Math.Pow((double)factor.Value.Number, facts.FinalWithinYear));
        var amount = AfterBlame(facts, first.Value.Number, raised, found, law);
        var proposal = AfterRules(amount, facts, found, law);
        return proposal with { Base = raised, Basis = [.. proposal.Basis, first, most, factor, law.On(ParameterName.FineBlame, found), law.On(ParameterName.FineBlameOn, found)] };
    }

    /// <summary>An amount that was computed, put under the cap and beside a lowered benefit.</summary>
    public static FineProposal AfterRules(decimal computed, ConductFacts facts, DateOnly found, LawBook law)
    {
        var gate = CourtGate.ForExecutive(facts.Group, found, law);
        if (facts.BenefitLowered)
        {
            var article = law.On(ParameterName.FineAfterMeasure, found);
            return FineProposal.Gated(0, 0, gate, [new("benefit-was-lowered", Basis: article)], article);
        }

        var cap = Cap(facts.NewTermMonths, found, law);
        var room = Math.Max(0, cap.Amount - facts.Imposed);
        var over = law.On(ParameterName.FineOverCap, found);
        var left = computed <= room ? computed : over.Value.Has("cut") ? room : 0;
        return FineProposal.Gated(left, 0, gate, left < computed ? [new("over-cap", Number: cap.Amount, Basis: over)] : [new("fine-by-table", Number: computed, Basis: cap.Basis)], cap.Basis);
    }

    /// <summary>Whether a fine may be thought of for the last conduct that was found.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.TargetGroup is not { } group || now.Last(LegalEventKind.Conduct) is not { } conduct || Codes.Find<Blame>(conduct.Code) is not { } blame)
        {
            return null;
        }

        var facts = new ConductFacts(group, FinalWithinYear(now, conduct.On), blame)
        {
            Imposed = ImposedByExecutive(now),
            BenefitLowered = now.Last(LegalEventKind.BenefitLowered) is { } lowered && lowered.On >= conduct.On,
        };
        return Compute(facts, conduct.On, now.Law).As(Kind, conduct.On, new Reason("hear-first"));
    }

    private static decimal AfterBlame(ConductFacts facts, decimal first, decimal raised, DateOnly found, LawBook law)
    {
        if (facts.Blame is Blame.None)
        {
            return 0;
        }

        var share = law.On(ParameterName.FineBlame, found).Value.Numbers[(int)facts.Blame] / 100;
        return law.On(ParameterName.FineBlameOn, found).Value.Has("raised-base") ? raised * share : raised - first + (first * share);
    }

    private static (decimal Amount, Parameter Basis) Cap(int? newTermMonths, DateOnly found, LawBook law)
    {
        if (newTermMonths is not { } months)
        {
            var whole = law.On(ParameterName.FineCap, found);
            return (whole.Value.Number, whole);
        }

        var byTerm = law.On(ParameterName.FineCapNewTerm, found);
        return (byTerm.Value.Numbers[Math.Clamp((months + 5) / 6, 1, byTerm.Value.Numbers.Count) - 1], byTerm);
    }

    private static int FinalWithinYear(Situation now, DateOnly found)
    {
        var window = now.P(ParameterName.FineRepeatWindow, found).Value.Duration;
        var from = (window with { Count = -window.Count }).After(found, now.Calendar);
        var count = 0;
        foreach (var fine in now.Events)
        {
            count += fine is { Kind: LegalEventKind.Fine, Code: "23", Until: { } final } && fine.On >= from && fine.On < found && final <= found ? 1 : 0;
        }

        return count;
    }

    private static decimal ImposedByExecutive(Situation now)
    {
        var sum = 0;
        foreach (var fine in now.Events)
        {
            sum += fine is { Kind: LegalEventKind.Fine, Code: "22" or "23" } && fine.On <= now.On ? fine.Number ?? 0 : 0;
        }

        return sum;
    }
}
