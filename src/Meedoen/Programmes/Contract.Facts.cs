namespace Meedoen.Programmes;

/// <summary>Status of a precondition, as its owner recorded it.</summary>
public enum PreconditionState
{
    /// <summary>Nobody asked yet.</summary>
    Unknown,

    /// <summary>Asked; not needed.</summary>
    NotNeeded,

    /// <summary>Needed, not requested.</summary>
    Needed,

    /// <summary>Requested, not arranged.</summary>
    Requested,

    /// <summary>Arranged.</summary>
    Arranged,

    /// <summary>Was arranged and fell away: an alarm.</summary>
    Lapsed,
}

/// <summary>Attendance in one week.</summary>
/// <param name="Monday">First day of the week.</param>
/// <param name="Planned">Days planned.</param>
/// <param name="Present">Days present; not more than planned.</param>
public sealed record AttendanceWeek(DateOnly Monday, int Planned, int Present);

/// <summary>A parent in the household, as far as conditions need it.</summary>
/// <param name="IsParticipant">Whether this is the person whose journey it is.</param>
/// <param name="Route">Route of this parent's own journey on the same template, or null when none is known.</param>
/// <param name="Started">Whether this parent has begun that route.</param>
public sealed record ParentFacts(bool IsParticipant, string? Route, bool Started);

/// <summary>
/// What the fold knows about the person and the household, as of the day asked about. Codes, numbers and dates only.
/// An absent value means "not known", never "no".
/// </summary>
public sealed record JourneyFacts
{
    /// <summary>Nothing known.</summary>
    public static JourneyFacts None { get; } = new();

    /// <summary>Values of dictionary keys that conditions ask for.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Act the person falls under (<c>wi2013</c>, <c>wi2021</c>, <c>participatiewet</c>, <c>wmo</c>), or null.</summary>
    public string? LegalRegime { get; init; }

    /// <summary>Target groups the person belongs to, or null when nobody determined them.</summary>
    public IReadOnlySet<string>? TargetGroups { get; init; }

    /// <summary>Signals that are on.</summary>
    public IReadOnlySet<string> Signals { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The parents of the household; one entry for a single parent; empty when the household is not known.</summary>
    public IReadOnlyList<ParentFacts> Parents { get; init; } = [];

    /// <summary>Birth dates of the children in the household.</summary>
    public IReadOnlyList<DateOnly> ChildBirthDates { get; init; } = [];

    /// <summary>Preconditions by their id in the template; absent is <see cref="PreconditionState.Unknown"/>.</summary>
    public IReadOnlyDictionary<string, PreconditionState> Preconditions { get; init; } =
        new Dictionary<string, PreconditionState>(StringComparer.Ordinal);

    /// <summary>Attendance per week, in any order.</summary>
    public IReadOnlyList<AttendanceWeek> Attendance { get; init; } = [];
}
