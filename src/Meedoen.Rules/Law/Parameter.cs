namespace Meedoen.Rules.Law;

/// <summary>One number or choice of the law, as it holds from a day until the next row of the same name.</summary>
/// <param name="Name">Which one.</param>
/// <param name="ValidFrom">First day on which it holds for a legal fact.</param>
/// <param name="Value">What it is.</param>
/// <param name="Article">Article and paragraph in the source.</param>
/// <param name="Source">The text it comes from.</param>
/// <param name="Mark">How sure it is.</param>
/// <param name="Question">What a lawyer should settle, as a code with a text; empty when nothing is open.</param>
public sealed record Parameter(
    ParameterName Name, DateOnly ValidFrom, ParameterValue Value, string Article, LegalSource Source, Mark Mark, string Question)
{
    /// <summary>Whether this rests on an assumption.</summary>
    public bool IsAssumption => Mark is not (Mark.Sourced or Mark.Policy);

    /// <summary>Whether the text was read as it stands on the day of the legal fact. A sure row that is newer than what was read vouches for itself.</summary>
    public bool IsVerifiedOn(DateOnly day) => day >= ValidFrom && (day <= Source.VerifiedUntil || (ValidFrom > Source.VerifiedUntil && !IsAssumption));
}
