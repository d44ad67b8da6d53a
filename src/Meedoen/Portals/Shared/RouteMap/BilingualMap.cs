namespace Meedoen.Portals.RouteMap;

/// <summary>
/// The map in two languages on one sheet: the line in the middle, one language on each side, so that whoever learns Dutch reads
/// both. Both models describe the same journey.
/// </summary>
internal sealed class BilingualMap(Pen pen, (RouteMapModel Model, MapWords Words) first, (RouteMapModel Model, MapWords Words) second, double width)
{
    private const double PlateHeight = 28;
    private const double FlagHeight = 24;
    private const double Gutter = 26;

    private readonly double middle = width / 2;
    private readonly double column = (width / 2) - Gutter - 4;

    /// <summary>Height of the sheet.</summary>
    public double Height => Rows().Select(row => row.Top + row.Height).DefaultIfEmpty(0).Max() + 4;

    /// <summary>Draws the line, then what lies on it and beside it.</summary>
    public void Draw()
    {
        var rows = Rows().ToList();
        DrawLine(rows.Where(row => row.Station is not null).ToList());
        foreach (var row in rows)
        {
            if (row.Station is null)
            {
                DrawPlate(row);
            }
            else
            {
                DrawStation(row, row.Station);
            }
        }
    }

    private IEnumerable<Row> Rows()
    {
        double y = 0;
        var index = 0;
        foreach (var (phase, other) in first.Model.Phases.Zip(second.Model.Phases))
        {
            yield return new Row(null, index, y, PlateHeight, new([phase.Title], []), new([other.Title], []));
            y += PlateHeight + 6;
            foreach (var (station, same) in phase.Stations.Zip(other.Stations))
            {
                var (left, right) = (Side(station, first.Words), Side(same, second.Words));
                var height = Math.Max(left.Height, right.Height) + (station.Here ? FlagHeight + 16 : 8);
                yield return new Row(station, index++, y, height, left, right);
                y += height;
            }

            y += 6;
        }
    }

    private StationText Side(MapStation station, MapWords words)
    {
        var text = StationText.Of(station, words, column);
        var helper = station.State is MapState.Done or MapState.Skipped || station.Helper is not { } who ? null : words.Helps(who);
        var ways = station.State is MapState.Fork && station.Branches.Count > 0
            ? words.Ways(string.Join(" / ", station.Branches.Select(branch => branch.Title)))
            : null;
        var details = string.Join(" · ", new[] { station.When, helper, ways }.OfType<string>());
        var rest = text.Details.Skip(station.When is null || station.State is MapState.Skipped ? 0 : 1);
        return text with { Details = [.. station.State is MapState.Skipped ? [] : TextWidth.Wrap(details, column, StationText.DetailSize), .. rest] };
    }

    private void DrawLine(List<Row> stations)
    {
        for (var i = 1; i < stations.Count; i++)
        {
            var done = stations[i].Index <= first.Model.Reached;
            pen.Path(done ? "rm-rail rm-rail--done" : "rm-rail", ('M', middle, stations[i - 1].Centre), ('L', middle, stations[i].Centre));
            if (!done)
            {
                pen.Path(stations[i].Station!.Certain ? "rm-core" : "rm-core rm-core--unsure",
                    ('M', middle, stations[i - 1].Centre), ('L', middle, stations[i].Centre));
            }
        }
    }

    private void DrawPlate(Row row)
    {
        pen.Box("rm-plate", 0, row.Top, width, row.Height, 6);
        Line("rm-phase", row.Top + 20, row.First.Title[0], row.Second.Title[0]);
    }

    private void DrawStation(Row row, MapStation station)
    {
        var y = row.Top + 16;
        if (station.Here)
        {
            pen.Box("rm-spot", 0, row.Top, width, row.Height - 4, 8);
            pen.Box("rm-rail-gap", middle - 20, row.Top + 1, 40, row.Height - 6, 0);
            DrawFlags(row);
            y += FlagHeight + 8;
        }

        Symbols.Station(pen, station, middle, row.Centre, 0.95);
        Block(row.First, y, 4, Gutter, first.Words, atStart: true);
        Block(row.Second, y, width - 4, Gutter, second.Words, atStart: false);
    }

    private void DrawFlags(Row row)
    {
        foreach (var (words, atStart) in new[] { (first.Words, true), (second.Words, false) })
        {
            var length = TextWidth.Of(words.Here, StationText.DetailSize, bold: true) + 20;
            var x = atStart ? 6 : width - 6 - length;
            pen.Box("rm-flag", x, row.Top + 6, length, FlagHeight, 5);
            pen.Centred("rm-flag-text", x + (length / 2), row.Top + 23, words.Here);
        }
    }

    private void Block(StationText text, double y, double edge, double gutter, MapWords words, bool atStart)
    {
        var x = atStart || words.Mirrored ? edge : middle + gutter;
        foreach (var line in text.Title)
        {
            pen.TextIn(words, "rm-name", x, y, line);
            y += StationText.TitleLine;
        }

        foreach (var line in text.Details)
        {
            pen.TextIn(words, "rm-detail", x, y - 1, line);
            y += StationText.DetailLine;
        }
    }

    private void Line(string css, double y, string left, string right)
    {
        pen.TextIn(first.Words, css, 10, y, left);
        pen.TextIn(second.Words, css, second.Words.Mirrored ? width - 10 : middle + Gutter, y, right);
    }

    private sealed record Row(MapStation? Station, int Index, double Top, double Height, StationText First, StationText Second)
    {
        public double Centre => Top + (Station is { Here: true } ? 22 : 14);
    }
}
