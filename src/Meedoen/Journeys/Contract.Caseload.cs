using Meedoen.Platform.Text;

namespace Meedoen.Journeys;

/// <summary>One journey in a caseload, as the reader may see it.</summary>
public sealed record CaseloadItem
{
    public required Guid Enrolment { get; init; }

    public required Guid Person { get; init; }

    /// <summary>Name as the person wants to be called.</summary>
    public required string Name { get; init; }

    public string? Municipality { get; init; }

    /// <summary>ISO 639 code, or null.</summary>
    public string? Language { get; init; }

    public required string Template { get; init; }

    public required EnrolmentState State { get; init; }

    /// <summary>Id of the phase, or null.</summary>
    public string? Phase { get; init; }

    /// <summary>Name of the phase, or null.</summary>
    public Localized? PhaseTitle { get; init; }

    /// <summary>The next thing to do, or null: nothing, or the reader has the short form only.</summary>
    public CaseloadNext? Next { get; init; }

    /// <summary>Whether patience mode holds.</summary>
    public bool Quiet { get; init; }

    /// <summary>Codes of what to look at.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>One letter per station of the route: d done, n now, w waiting, a ahead, s skipped, f fork.</summary>
    public required string Progress { get; init; }

    /// <summary>Position of "you are here" in <see cref="Progress"/>, or -1.</summary>
    public required int Here { get; init; }

    /// <summary>Contact person on the day, or null.</summary>
    public (Guid Id, string Name)? Contact { get; init; }
}

/// <summary>The next thing to do in a journey.</summary>
/// <param name="Key">Key of the open step.</param>
/// <param name="Kind">What kind of work.</param>
/// <param name="Title">Title of the step; null for a contact that has no step.</param>
/// <param name="OpensOn">When it opens or opened.</param>
/// <param name="DueOn">When it is due, or null.</param>
/// <param name="Waits">Whether it waits for somebody or something.</param>
/// <param name="Late">Whether it is past its date, outside patience mode.</param>
public sealed record CaseloadNext(
    string Key, OpenStepKind Kind, string? Title, DateOnly? OpensOn, DateOnly? DueOn, bool Waits, bool Late);

/// <summary>One page of a caseload.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Total">How many there are; when <paramref name="More"/>, at least this many.</param>
/// <param name="More">Whether counting stopped.</param>
/// <param name="Filter">What was asked.</param>
public sealed record CaseloadPage(IReadOnlyList<CaseloadItem> Items, int Total, bool More, CaseloadFilter Filter)
{
    /// <summary>Languages that occur under the filter, for the next filter; empty when nobody counted.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Phases there are, for the next filter.</summary>
    public IReadOnlyList<Programmes.Titled> Phases { get; init; } = [];
}
