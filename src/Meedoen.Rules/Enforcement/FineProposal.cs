using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Enforcement;

/// <summary>
/// A fine as the tables give it and as it may be proposed. Never imposed by a computer: a proposal is a text for a person who decides.
/// </summary>
/// <param name="Table">Euros by the tables, before courts and other sanctions.</param>
/// <param name="Proposed">Euros that may be proposed.</param>
/// <param name="NewTermMonths">Length of the new term by the tables; 0 when none.</param>
/// <param name="Gate">What courts leave of it.</param>
public sealed record FineProposal(decimal Table, decimal Proposed, int NewTermMonths, GateOutcome Gate)
{
    /// <summary>Base before blame, for conduct; else the table.</summary>
    public decimal Base { get; init; }

    /// <summary>Why the amount is what it is.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>The numbers of the law that were used.</summary>
    public IReadOnlyList<Parameter> Basis { get; init; } = [];

    /// <summary>Puts the gate over an amount.</summary>
    internal static FineProposal Gated(decimal table, int months, (GateOutcome Outcome, Parameter Basis) gate, IReadOnlyList<Reason> reasons, params IReadOnlyList<Parameter> basis) =>
        new(table, gate.Outcome is GateOutcome.Open ? table : 0, months, gate.Outcome)
        {
            Base = table,
            Basis = [.. basis, gate.Basis],
            Reasons = gate.Outcome is GateOutcome.Open ? reasons : [.. reasons, new(gate.Outcome is GateOutcome.Blocked ? "blocked-by-courts" : "legal-review-first", Basis: gate.Basis)],
        };

    /// <summary>As a finding of a kind.</summary>
    internal Finding As(FindingKind kind, DateOnly lawOf, params IReadOnlyList<Reason> first) =>
        Findings.Not(kind, Gate is GateOutcome.Blocked || Proposed == 0 && Gate is GateOutcome.Open ? FindingState.No : FindingState.JudgementNeeded, lawOf, [.. first, .. Reasons])
            with
        { Amount = Proposed, Basis = Basis };
}
