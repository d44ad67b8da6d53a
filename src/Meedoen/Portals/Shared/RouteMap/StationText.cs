namespace Meedoen.Portals.RouteMap;

/// <summary>The lines of text at a station, broken to a width.</summary>
/// <param name="Title">Name of the step.</param>
/// <param name="Meta">Date, what it waits for, what to do.</param>
internal sealed record StationText(IReadOnlyList<string> Title, IReadOnlyList<string> Meta)
{
    public const double TitleSize = 16;
    public const double TitleLine = 20;
    public const double MetaSize = 15;
    public const double MetaLine = 19;

    /// <summary>Height of all lines.</summary>
    public double Height => (Title.Count * TitleLine) + (Meta.Count * MetaLine);

    /// <summary>Breaks what there is to say about a station.</summary>
    public static StationText Of(MapStation station, MapWords words, double width)
    {
        var meta = new List<string>();
        foreach (var line in Lines(station, words))
        {
            meta.AddRange(TextWidth.Wrap(line, width, MetaSize));
        }

        return new StationText(TextWidth.Wrap(station.Title, width, TitleSize, bold: true), meta);
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

        if (station is { Here: true, ToDo: { } todo })
        {
            yield return words.ToDo(todo);
        }

        if (station.State is MapState.Done && station.Branches.FirstOrDefault(branch => branch.Chosen) is { } taken)
        {
            yield return words.Chosen(taken.Title);
        }
    }
}
