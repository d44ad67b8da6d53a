namespace Meedoen.Portals.RouteMap;

/// <summary>The lines of text at a station, broken to a width.</summary>
/// <param name="Title">Name of the step.</param>
/// <param name="Details">Date, what it waits for, what to do.</param>
internal sealed record StationText(IReadOnlyList<string> Title, IReadOnlyList<string> Details)
{
    public const double TitleSize = 16;
    public const double TitleLine = 20;
    public const double DetailSize = 15;
    public const double DetailLine = 19;

    /// <summary>Height of all lines.</summary>
    public double Height => (Title.Count * TitleLine) + (Details.Count * DetailLine);

    /// <summary>Breaks what there is to say about a station.</summary>
    public static StationText Of(MapStation station, MapWords words, double width)
    {
        var details = new List<string>();
        foreach (var line in Lines(station, words))
        {
            details.AddRange(TextWidth.Wrap(line, width, DetailSize));
        }

        return new StationText(TextWidth.Wrap(station.Title, width, TitleSize, bold: true), details);
    }

    private static IEnumerable<string> Lines(MapStation station, MapWords words)
    {
        if (station.State is MapState.Skipped)
        {
            yield return words.Skipped;
            yield break;
        }

        if (station.When is { } when)
        {
            yield return when;
        }

        if (station.WaitsFor is { } what && station.State is MapState.Waiting)
        {
            yield return words.WaitsFor(what);
        }

        if (station is { Here: true, ToDo: { } task })
        {
            yield return words.ToDo(task);
        }

        if (station.State is MapState.Done && station.Branches.FirstOrDefault(branch => branch.Chosen) is { } taken)
        {
            yield return words.Chosen(taken.Title);
        }
    }
}
