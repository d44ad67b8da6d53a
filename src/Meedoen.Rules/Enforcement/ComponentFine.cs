using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Enforcement;

/// <summary>PVT or MAP not done in the term (Wet inburgering 2021 art. 24, 26; Regeling art. 7.4 lid 1). DUO decides.</summary>
public static class ComponentFine
{
    private static readonly FindingKind Kind = new("fine-components", "R-6.11 R-6.14", Decider.Duo, "components-done", "not-to-blame", "extension-ground");

    /// <summary>Amount and new term for one or both that are missing. Whether the amount counts for each rests on a secondary source.</summary>
    public static FineProposal Compute(TargetGroup group, bool pvtMissing, bool mapMissing, DateOnly on, LawBook law)
    {
        var missing = (pvtMissing ? 1 : 0) + (mapMissing ? 1 : 0);
        var (amount, counts, term) = (law.On(ParameterName.FinePvtMap, on), law.On(ParameterName.FinePvtMapCounts, on), law.On(ParameterName.FinePvtMapNewTerm, on));
        var sum = missing == 0 ? 0 : amount.Value.Number * (counts.Value.Has("each") ? missing : 1);
        var months = missing == 0 ? 0 : (int)term.Value.Numbers[missing - 1];
        return FineProposal.Gated(sum, months, CourtGate.ForDuo(group, on, law), [new("fine-by-table", Number: sum, Basis: amount)], amount, counts, term);
    }

    /// <summary>The next day on which DUO may fine again after the second new term.</summary>
    public static DateOnly Again(DateOnly secondTermLast, LawBook law) => law.On(ParameterName.FinePvtMapAgain, secondTermLast).Value.Duration.After(secondTermLast, Calendar.Plain);

    /// <summary>After the term, when a component was not done.</summary>
    public static Finding? Of(Situation now, Finding? term, Finding? pvt, Finding? map)
    {
        if (term?.RulingLastDay is not { } last || last >= now.On || now.TargetGroup is not { } group)
        {
            return null;
        }

        var (noPvt, noMap) = (pvt is { State: FindingState.Overdue }, map is { State: FindingState.Overdue });
        return noPvt || noMap ? Compute(group, noPvt, noMap, last.AddDays(1), now.Law).As(Kind, last.AddDays(1), new Reason("duo-decides-fine")) : null;
    }
}
