namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>A klantprofiel that came in, about one household or refused. Holds ids, codes and dates only.</summary>
internal sealed class ReceivedProfile
{
    public required Guid Id { get; init; }

    /// <summary>Main person; null when refused or forgotten.</summary>
    public Guid? PersonId { get; set; }

    public Guid? HouseholdId { get; set; }

    public required DateOnly ReceivedOn { get; init; }

    public required ProfileChannel Channel { get; init; }

    public required ProfileOutcome Outcome { get; init; }

    /// <summary>Digest of the file, to know the same file again.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Keyed hash of the message-id, to know the same mail again.</summary>
    public string? MessageKey { get; init; }

    /// <summary>Codes of what was wrong, joined by commas.</summary>
    public required string Problems { get; init; }

    public required Guid ActId { get; init; }
}

/// <summary>The file itself and what was not understood of it, sealed under the key of the main person.</summary>
internal sealed class ReceivedOriginal
{
    public required Guid ProfileId { get; init; }

    public required Guid PersonId { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Name, sender and lines that were not understood, as sealed JSON (<see cref="OriginalNotes"/>).</summary>
    public required byte[] Notes { get; init; }
}

/// <summary>What is told about an original, sealed.</summary>
internal sealed record OriginalNotes(string FileName, string? Sender, DateTime? SentAt, IReadOnlyList<UnreadLine> Lines);

/// <summary>A line that was not understood.</summary>
internal sealed record UnreadLine(string Text, string Part, int? Row);

/// <summary>A proposal about one person. Its words are sealed under that person's key.</summary>
internal sealed class ReceivedProposal
{
    public required Guid Id { get; init; }

    public required Guid ProfileId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Key of the dictionary.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the rubric.</summary>
    public required int Rubric { get; init; }

    public required ProposalKind Kind { get; init; }

    public required ProfileConfidence Confidence { get; init; }

    /// <summary>Sealed JSON (<see cref="ProposalWords"/>).</summary>
    public required byte[] Words { get; init; }

    public required ProposalState State { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateOnly? DecidedOn { get; set; }
}

/// <summary>The words of a proposal, sealed.</summary>
/// <param name="Value">In the stored form of the dictionary when <paramref name="IsReady"/>, else as the sender wrote it.</param>
/// <param name="IsReady">Whether it can be taken over without choosing or rewriting.</param>
/// <param name="Fragment">The words it was read from.</param>
/// <param name="Part">File or part of a mail.</param>
/// <param name="Row">Line or row.</param>
internal sealed record ProposalWords(string Value, bool IsReady, string Fragment, string Part, int? Row);
