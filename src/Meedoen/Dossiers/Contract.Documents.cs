using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers;

/// <summary>What a document is; decides with its rubric who may open it.</summary>
public enum DocumentKind
{
    /// <summary>Proof of identity.</summary>
    Identity,

    /// <summary>Residence document.</summary>
    ResidencePermit,

    /// <summary>Client profile of the asylum seekers' centre.</summary>
    ClientProfile,

    /// <summary>Letter or message.</summary>
    Letter,

    /// <summary>Result of a test.</summary>
    TestResult,

    /// <summary>Report.</summary>
    Report,

    /// <summary>Diploma or certificate.</summary>
    Diploma,

    /// <summary>Curriculum vitae.</summary>
    Cv,

    /// <summary>Agreement that was signed.</summary>
    Agreement,

    /// <summary>Another kind.</summary>
    Other,
}

/// <summary>A document was added, or a new version of it.</summary>
/// <param name="Document">Document.</param>
/// <param name="Version">Number of the version, from 1.</param>
/// <param name="Kind">What it is.</param>
public sealed record DocumentKept(Guid Document, int Version, DocumentKind Kind) : IDomainEvent;

/// <summary>One version in a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="FileName">Name it came with, or null for who sees the short form only.</param>
/// <param name="MediaType">Type found from its content.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="RecordedAt">Moment it was added (UTC).</param>
/// <param name="Author">Account that added it.</param>
public sealed record DocumentVersionView(int Number, string? FileName, string MediaType, long Size, DateTime RecordedAt, Guid Author);

/// <summary>A document in a list.</summary>
/// <param name="Id">Document.</param>
/// <param name="Rubric">Rubric whose rights apply.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MayOpen">Whether this reader may open it; otherwise only that it is there.</param>
/// <param name="Versions">Versions, the newest first.</param>
public sealed record DocumentView(Guid Id, Rubric Rubric, DocumentKind Kind, bool MayOpen, IReadOnlyList<DocumentVersionView> Versions);
