using Meedoen.Platform.Acts;
using Meedoen.Rules.Facts;

namespace Meedoen.Law;

/// <summary>Why a term was missed, as it is asked and counted.</summary>
public enum MissCause
{
    /// <summary>The person did not come, or could not be reached.</summary>
    DidNotCome,

    /// <summary>There was no interpreter.</summary>
    NoInterpreter,

    /// <summary>Nobody of the municipality had time.</summary>
    NoCapacity,

    /// <summary>The work was begun too late.</summary>
    BegunLate,

    /// <summary>Information from somebody else came late.</summary>
    WaitedForOthers,

    /// <summary>No lessons or place were free.</summary>
    NoPlaceFree,

    /// <summary>The person moved.</summary>
    Moved,

    /// <summary>Circumstances in the life of the person; which is not asked.</summary>
    Circumstances,

    /// <summary>It was done in time and recorded late or wrongly.</summary>
    RecordedLate,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>The last day of a term passed and what had to be done was not done, or was done later.</summary>
/// <param name="Code">What the term is about.</param>
/// <param name="LastDay">The last day that was missed.</param>
public sealed record TermMissed(string Code, DateOnly LastDay) : IDomainEvent;

/// <summary>Somebody said why a term was missed.</summary>
/// <param name="Code">What the term is about.</param>
/// <param name="LastDay">The last day that was missed.</param>
/// <param name="Cause">Why.</param>
public sealed record MissExplained(string Code, DateOnly LastDay, MissCause Cause) : IDomainEvent;

/// <summary>Something that the law asks about was recorded.</summary>
/// <param name="Noted">Id of what was recorded; what exactly lives there.</param>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day.</param>
public sealed record LegalEventNoted(Guid Noted, LegalEventKind Kind, DateOnly On) : IDomainEvent;

/// <summary>What was recorded for the law was taken back.</summary>
/// <param name="Noted">Id of what was recorded.</param>
/// <param name="Kind">What it was.</param>
public sealed record LegalEventTakenBack(Guid Noted, LegalEventKind Kind) : IDomainEvent;

/// <summary>A number of a new law or of policy was added; it is not in force yet.</summary>
/// <param name="Row">Id of the row; its value and source live there.</param>
/// <param name="Code">Code of the number.</param>
/// <param name="From">First day on which it will hold.</param>
/// <param name="Policy">Whether it is policy of the municipality.</param>
public sealed record LawRowAdded(Guid Row, string Code, DateOnly From, bool Policy) : IDomainEvent;

/// <summary>A number that was added to the law was put in force.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Code">Code of the number.</param>
/// <param name="From">First day on which it holds.</param>
public sealed record LawRowPutInForce(Guid Row, string Code, DateOnly From) : IDomainEvent;

/// <summary>A number that was added to the law was taken back.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Code">Code of the number.</param>
/// <param name="From">First day on which it would hold.</param>
public sealed record LawRowEnded(Guid Row, string Code, DateOnly From) : IDomainEvent;
