namespace Meedoen.Rules.Law;

/// <summary>A text of law, or what stands in for it.</summary>
/// <param name="Key">Short key in the tables, for example <c>BES</c>.</param>
/// <param name="Title">Official title, with its number in the register of laws.</param>
/// <param name="TextOf">First day of the version that was read.</param>
/// <param name="VerifiedUntil">Last day on which that version is known to be the text in force.</param>
/// <param name="Where">Where the text was read.</param>
public sealed record LegalSource(string Key, string Title, DateOnly TextOf, DateOnly VerifiedUntil, string Where);
