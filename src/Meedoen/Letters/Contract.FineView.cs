using Meedoen.Rules.Enforcement;

namespace Meedoen.Letters;

/// <summary>What the law leaves of a fine, and why. A text for a person who decides; nothing follows from it by itself.</summary>
/// <param name="Amount">Whole euros that may be proposed now; 0 when nothing may.</param>
/// <param name="Table">Euros by the law before courts have their say.</param>
/// <param name="Gate">What courts leave of it.</param>
/// <param name="Why">Why, a sentence each, in the language of the reader.</param>
/// <param name="Articles">Where it is written.</param>
public sealed record FineView(int Amount, decimal Table, GateOutcome Gate, IReadOnlyList<string> Why, IReadOnlyList<string> Articles);

/// <summary>What people said in a case of enforcement.</summary>
/// <param name="Happened">What happened.</param>
/// <param name="Heard">What the participant said, or null.</param>
/// <param name="Weighed">Why to blame so far, or null.</param>
/// <param name="TurnedDown">Why the team lead did not agree, or why it stopped; or null.</param>
public sealed record EnforcementWords(string Happened, string? Heard = null, string? Weighed = null, string? TurnedDown = null)
{
    /// <summary>What the lawyer found, or null.</summary>
    public string? Reviewed { get; init; }
}
