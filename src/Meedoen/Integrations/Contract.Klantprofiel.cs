using Meedoen.Platform.Acts;

namespace Meedoen.Integrations;

/// <summary>How a value was found in a klantprofiel.</summary>
public enum ProfileConfidence
{
    /// <summary>It stood behind a label, in a column or in a property that names it.</summary>
    Labelled,

    /// <summary>It was understood from a sentence, or worked out (a year of birth from an age).</summary>
    Inferred,
}

/// <summary>Who somebody is in the household that a klantprofiel describes.</summary>
public enum ProfileRole
{
    /// <summary>The person whom the profile is about.</summary>
    Main,

    /// <summary>Husband, wife or partner.</summary>
    Partner,

    /// <summary>Son or daughter in the household.</summary>
    Child,

    /// <summary>Anybody else in the household.</summary>
    Relative,
}

/// <summary>Where a value comes from.</summary>
/// <param name="Part">File or part of a mail, such as <c>body</c> or the name of an attachment.</param>
/// <param name="Row">Line or row, from 1; null when the format has none.</param>
/// <param name="Column">Column or property; null in running text.</param>
public sealed record ProfileOrigin(string Part, int? Row = null, string? Column = null);

/// <summary>A value that the case owner can confirm, adjust or reject. Never a fact by itself.</summary>
/// <param name="Key">Key of the dictionary.</param>
/// <param name="Value">
/// Normalised: dates ISO 8601; one ISO 639 code per proposal for languages; codes of the dictionary where the words leave no doubt;
/// otherwise the words of the sender, for the case owner to choose from.
/// </param>
/// <param name="Fragment">The words it was read from, to show beside it.</param>
/// <param name="Origin">File, line or row, column.</param>
/// <param name="Confidence">Labelled or inferred.</param>
/// <param name="Sensitive">Health or a number by law: never in a log, a list or an event.</param>
public sealed record ProfileProposal(
    string Key, string Value, string Fragment, ProfileOrigin Origin, ProfileConfidence Confidence, bool Sensitive = false)
{
    /// <summary>The key only, so that no value ends up in a log.</summary>
    public override string ToString() => $"{nameof(ProfileProposal)} {Key}";
}

/// <summary>A member of the household, with what helps to recognise the same person later.</summary>
public sealed record ProfileMember
{
    /// <summary>Place in the household.</summary>
    public required ProfileRole Role { get; init; }

    /// <summary>Name in Latin script, given name first; null when the profile gives none (often so for children).</summary>
    public string? Name { get; init; }

    /// <summary>Name in the person's own script.</summary>
    public string? NameInOwnScript { get; init; }

    /// <summary>Other spellings of the name in the same profile.</summary>
    public IReadOnlyList<string> NameVariants { get; init; } = [];

    /// <summary>Ten digits, or null.</summary>
    public string? VNumber { get; init; }

    /// <summary>Date of birth when it is known to the day.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Year of birth; approximate when <see cref="BirthYearIsApproximate"/>.</summary>
    public int? BirthYear { get; init; }

    /// <summary>The year was worked out from an age: it may be one off.</summary>
    public bool BirthYearIsApproximate { get; init; }

    /// <summary>What the profile says about this person, one item per key and value.</summary>
    public required IReadOnlyList<ProfileProposal> Proposals { get; init; }

    /// <summary>The role only, so that no name ends up in a log.</summary>
    public override string ToString() => $"{nameof(ProfileMember)} {Role}";
}

/// <summary>A line that was read but not understood: shown to the case owner, never dropped.</summary>
public sealed record ProfileUnmappedLine(string Text, ProfileOrigin Origin)
{
    /// <summary>The place only, so that no text ends up in a log.</summary>
    public override string ToString() => $"{nameof(ProfileUnmappedLine)} {Origin.Row}";
}

/// <summary>One household as a klantprofiel describes it. The first member is the main person.</summary>
public sealed record ParsedKlantprofiel(IReadOnlyList<ProfileMember> Members, IReadOnlyList<ProfileUnmappedLine> Unmapped)
{
    /// <summary>The person whom the profile is about.</summary>
    public ProfileMember Main => Members[0];
}

/// <summary>What came in, byte for byte, with what the envelope says. Kept as a document.</summary>
/// <param name="FileName">Name as it was given, without a path.</param>
/// <param name="ContentType">Type by content, not by name.</param>
/// <param name="Bytes">The bytes themselves.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of the bytes.</param>
public sealed record ProfileOriginal(string FileName, string ContentType, ReadOnlyMemory<byte> Bytes, string Sha256)
{
    /// <summary>Address of the sender of a mail; kept as source, never trusted.</summary>
    public string? Sender { get; init; }

    /// <summary>Message-id of a mail: the same id means the same mail again.</summary>
    public string? MessageId { get; init; }

    /// <summary>Date header of a mail, in UTC.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>The digest only, so that no name ends up in a log.</summary>
    public override string ToString() => $"{nameof(ProfileOriginal)} {Sha256}";
}

/// <summary>Something that is wrong in a file, for the sender or the case owner: what, where and (in its text) how to put it right.</summary>
/// <param name="Refusal">Code and values of the text; never a value from the file.</param>
/// <param name="Origin">Where.</param>
public sealed record ProfileProblem(Refusal Refusal, ProfileOrigin Origin);

/// <summary>The answer of reading: one or more households, or none with the reasons.</summary>
public sealed record ProfileReadResult(
    ProfileOriginal Original, IReadOnlyList<ParsedKlantprofiel> Profiles, IReadOnlyList<ProfileProblem> Problems)
{
    /// <summary>No person could be identified; <see cref="Problems"/> says why.</summary>
    public bool IsRefused => Profiles.Count == 0;
}
