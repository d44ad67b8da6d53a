using Meedoen.Parties;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes;

/// <summary>How a station of the route card looks.</summary>
public enum StationState
{
    /// <summary>Behind the participant.</summary>
    Done,

    /// <summary>Here and now; also the other open steps.</summary>
    Now,

    /// <summary>Would be now, but waits for something.</summary>
    Waiting,

    /// <summary>Still to come.</summary>
    Ahead,

    /// <summary>Skipped; shown as skipped, not as missing.</summary>
    Skipped,

    /// <summary>A decision still to be taken: the road forks here.</summary>
    Fork,
}

/// <summary>A branch of a fork.</summary>
/// <param name="Id">Id of the option.</param>
/// <param name="Title">Name on screen.</param>
/// <param name="Chosen">Whether it was chosen.</param>
public sealed record Branch(string Id, Localized Title, bool Chosen);

/// <summary>A station of the route card: one step, in the participant's words.</summary>
public sealed record Station
{
    /// <summary>Id of the phase.</summary>
    public required string Phase { get; init; }

    /// <summary>Name of the phase.</summary>
    public required Localized PhaseTitle { get; init; }

    /// <summary>Id of the step.</summary>
    public required string Step { get; init; }

    /// <summary>Kind of step; chooses the pictogram.</summary>
    public required StepType Type { get; init; }

    /// <summary>Name on screen; null for an added step (<see cref="TextId"/>).</summary>
    public Localized? Title { get; init; }

    /// <summary>Title of an added step, or null.</summary>
    public Guid? TextId { get; init; }

    /// <summary>What happens and why.</summary>
    public Localized? Explanation { get; init; }

    /// <summary>State.</summary>
    public required StationState State { get; init; }

    /// <summary>Whether this is "you are here"; at most one station is.</summary>
    public bool Here { get; init; }

    /// <summary>Role of the template that helps; the participant's own when they do it alone.</summary>
    public required string Helper { get; init; }

    /// <summary>Name of that role on screen.</summary>
    public required Localized HelperTitle { get; init; }

    /// <summary>Access role of the helper, or null without an account.</summary>
    public AccessRole? HelperAccess { get; init; }

    /// <summary>The day: done on, or due on; null when there is none.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The period of the phase when the step itself has no day.</summary>
    public DateOnly? PeriodFrom { get; init; }

    /// <summary>End of that period.</summary>
    public DateOnly? PeriodTo { get; init; }

    /// <summary>What the participant does here, or null when nothing.</summary>
    public Localized? ParticipantDoes { get; init; }

    /// <summary>Branches of a decision; empty for other steps.</summary>
    public IReadOnlyList<Branch> Branches { get; init; } = [];

    /// <summary>False while it depends on a choice that has not been made.</summary>
    public bool Certain { get; init; } = true;
}

/// <summary>The participant's picture of the own route: stations in order.</summary>
/// <param name="Title">Name of the programme.</param>
/// <param name="RouteTitle">Name of the route, or null while none was chosen.</param>
/// <param name="Stations">In order.</param>
/// <param name="Next">What the participant does next, or null when nothing.</param>
/// <param name="Quiet">Whether patience mode holds.</param>
public sealed record RouteCard(
    Localized Title, Localized? RouteTitle, IReadOnlyList<Station> Stations, Station? Next, bool Quiet);
