namespace Meedoen.Portals.RouteMap;

/// <summary>How a station of the map stands. Each has a shape of its own, so that the map reads in black and white.</summary>
public enum MapState
{
    /// <summary>Behind us: filled, with a tick.</summary>
    Done,

    /// <summary>Open now: large, with a filled heart.</summary>
    Now,

    /// <summary>Would be now, but waits: open, with two bars.</summary>
    Waiting,

    /// <summary>Still to come: open.</summary>
    Ahead,

    /// <summary>Left out on purpose: dashed.</summary>
    Skipped,

    /// <summary>People decide together, the road forks: a diamond.</summary>
    Fork,
}

/// <summary>The map of one journey, with every text in the language in which it is drawn.</summary>
/// <param name="Title">Name of the programme or of the journey.</param>
/// <param name="Phases">Segments of the line, in order.</param>
public sealed record RouteMapModel(string Title, IReadOnlyList<MapPhase> Phases)
{
    /// <summary>All stations in order.</summary>
    public IEnumerable<MapStation> Stations => Phases.SelectMany(phase => phase.Stations);

    /// <summary>Place of "you are here" in <see cref="Stations"/>, from 0; -1 when the journey stands nowhere.</summary>
    public int Here
    {
        get
        {
            var index = 0;
            foreach (var station in Stations)
            {
                if (station.Here)
                {
                    return index;
                }

                index++;
            }

            return -1;
        }
    }

    /// <summary>How many stations at the front have been reached: up to here, or up to the last one that is done.</summary>
    public int Reached => Here >= 0
        ? Here
        : Stations.Select((station, index) => station.State is MapState.Done ? index : -1).DefaultIfEmpty(-1).Max();
}

/// <summary>A segment of the line.</summary>
/// <param name="Title">Name of the phase.</param>
/// <param name="Stations">Its stations, in order.</param>
public sealed record MapPhase(string Title, IReadOnlyList<MapStation> Stations);

/// <summary>A station: one step.</summary>
/// <param name="Title">Name of the step.</param>
/// <param name="State">How it stands.</param>
public sealed record MapStation(string Title, MapState State)
{
    /// <summary>Whether this is "you are here"; at most one station is.</summary>
    public bool Here { get; init; }

    /// <summary>The date or period, in words; null when there is none.</summary>
    public string? When { get; init; }

    /// <summary>Who helps, by name; null when nobody is named.</summary>
    public string? HelperName { get; init; }

    /// <summary>In which role; shown when there is no name.</summary>
    public string? HelperRole { get; init; }

    /// <summary>What it waits for; only for <see cref="MapState.Waiting"/>.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>What the participant does here; null when nothing.</summary>
    public string? ToDo { get; init; }

    /// <summary>Ways from a fork, or the way that was taken.</summary>
    public IReadOnlyList<MapBranch> Branches { get; init; } = [];

    /// <summary>False while it depends on a choice that has not been made: drawn dashed.</summary>
    public bool Certain { get; init; } = true;

    /// <summary>Name of the helper, else the role, else null.</summary>
    public string? Helper => HelperName ?? HelperRole;
}

/// <summary>A way from a fork.</summary>
/// <param name="Title">Name of the way.</param>
/// <param name="Chosen">Whether it was taken.</param>
public sealed record MapBranch(string Title, bool Chosen);
