namespace Meedoen.Portals.RouteMap;

/// <summary>
/// The map in the direction of reading, for a wide screen: as many stations beside each other as fit, then the line goes back
/// and begins a new row. Words stand below the stations, names of phases above the line.
/// </summary>
internal sealed class HorizontalMap(Pen pen, RouteMapModel model, MapWords words, double width)
{
    private const double NarrowCell = 146;
    private const double WideCell = 190;
    private const double Margin = 24;
    private const double TrackBelowPlate = 46;
    private const double PlateLine = 19;
    private const double LabelBelowTrack = 38;
    private const double RowGap = 34;
    private const double BranchLine = 20;

    private readonly int columns = Columns(model, width);
    private readonly List<Row> rows = [];

    private double Cell => (width - (2 * Margin)) / columns;

    /// <summary>Height of the whole map.</summary>
    public double Height
    {
        get
        {
            LayOut();
            return rows.Count == 0 ? 0 : rows[^1].Top + rows[^1].Height + 4;
        }
    }

    /// <summary>Draws the plates, then the line, then the stations on it.</summary>
    public void Draw()
    {
        LayOut();
        foreach (var row in rows)
        {
            DrawPlates(row);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            DrawLine(rows[i]);
            if (i > 0)
            {
                DrawReturn(rows[i - 1], rows[i]);
            }
        }

        foreach (var place in rows.SelectMany(row => row.Places))
        {
            DrawStation(place);
        }
    }

    /// <summary>As many as fit with the longest word whole, as far as that is reasonable.</summary>
    private static int Columns(RouteMapModel model, double width)
    {
        var longest = model.Stations.SelectMany(station => station.Title.Split(' '))
            .Select(word => TextWidth.Of(word, StationText.TitleSize, bold: true)).DefaultIfEmpty(0).Max();
        return Math.Max(2, (int)((width - (2 * Margin)) / Math.Clamp(longest + 15, NarrowCell, WideCell)));
    }

    private void LayOut()
    {
        if (rows.Count > 0)
        {
            return;
        }

        var all = model.Phases.SelectMany(phase => phase.Stations.Select(station => (phase, station))).ToList();
        double top = 0;
        for (var first = 0; first < all.Count; first += columns)
        {
            var part = all.Skip(first).Take(columns).ToList();
            var plates = part.GroupBy(one => one.phase).Select(group => Plate(group.Key, group.Count())).ToList();
            var track = top + 9 + (plates.Max(plate => plate.Count) * PlateLine) + TrackBelowPlate;
            var row = new Row(top, track, plates,
                part.Select((one, column) => PlaceAt(one.phase, one.station, first + column, column, track)).ToList());
            rows.Add(row);
            top += row.Height + RowGap;
        }
    }

    private Place PlaceAt(MapPhase phase, MapStation station, int index, int column, double track) =>
        new(phase, station, StationText.Of(station, words, Cell - 14), index, Margin + ((column + 0.5) * Cell), track);

    private IReadOnlyList<string> Plate(MapPhase phase, int stations) =>
        TextWidth.Wrap(phase.Title, (stations * Cell) - 22, StationText.TitleSize, bold: true);

    private void DrawPlates(Row row)
    {
        foreach (var (group, title) in row.Places.GroupBy(place => place.Phase).Zip(row.Plates))
        {
            var from = group.First().X - (Cell / 2) + 3;
            pen.Box("rm-plate", from, row.Top, (group.Count() * Cell) - 6, row.Track - row.Top - TrackBelowPlate, 6);
            for (var i = 0; i < title.Count; i++)
            {
                pen.Text("rm-phase", from + 10, row.Top + 20 + (i * PlateLine), title[i]);
            }
        }
    }

    private void DrawLine(Row row)
    {
        for (var i = 1; i < row.Places.Count; i++)
        {
            var (from, to) = (row.Places[i - 1], row.Places[i]);
            if (from.Station is { State: MapState.Fork, Branches.Count: > 1 })
            {
                DrawWays(from, to);
            }
            else
            {
                Rail(to, ('M', from.X, from.Y), ('L', to.X, to.Y));
            }
        }
    }

    private void DrawWays(Place from, Place to)
    {
        var count = from.Station.Branches.Count;
        for (var i = 0; i < count; i++)
        {
            var bend = (i - ((count - 1) / 2.0)) * 26 / Math.Max(1, count - 1);
            pen.Path(from.Station.Branches[i].Chosen ? "rm-branch rm-branch--taken" : "rm-branch",
                ('M', from.X, from.Y), ('C', from.X + (Cell / 3), from.Y + (bend * 1.6)), (' ', to.X - (Cell / 3), to.Y + (bend * 1.6)), (' ', to.X, to.Y));
        }
    }

    private void DrawReturn(Row above, Row below)
    {
        var (from, to) = (above.Places[^1], below.Places[0]);
        var (right, left) = (width - 10, 10.0);
        var gap = below.Top - (RowGap / 2);
        Rail(to,
            ('M', from.X, from.Y), ('L', right - 14, from.Y), ('Q', right, from.Y), (' ', right, from.Y + 14),
            ('L', right, gap - 14), ('Q', right, gap), (' ', right - 14, gap),
            ('L', left + 14, gap), ('Q', left, gap), (' ', left, gap + 14),
            ('L', left, to.Y - 14), ('Q', left, to.Y), (' ', left + 14, to.Y), ('L', to.X, to.Y));
    }

    private void Rail(Place to, params ReadOnlySpan<(char Command, double X, double Y)> points)
    {
        var done = to.Index <= model.Reached;
        pen.Path(done ? "rm-rail rm-rail--done" : "rm-rail", points);
        if (!done)
        {
            pen.Path(to.Station.Certain ? "rm-core" : "rm-core rm-core--unsure", points);
        }
    }

    private void DrawStation(Place place)
    {
        var (station, x) = (place.Station, place.X);
        if (station.Here)
        {
            DrawBanner(place);
        }

        Symbols.Station(pen, station, x, place.Y);
        var y = place.Y + LabelBelowTrack;
        foreach (var line in place.Text.Title)
        {
            pen.Centred(station.State is MapState.Skipped ? "rm-name rm-name--soft" : "rm-name", x, y, line);
            y += StationText.TitleLine;
        }

        foreach (var line in place.Text.Details)
        {
            pen.Centred("rm-detail", x, y - 1, line);
            y += StationText.DetailLine;
        }

        foreach (var branch in station.State is MapState.Fork ? station.Branches : [])
        {
            pen.Centred("rm-detail", x, y - 1, (branch.Chosen ? "◆ " : "◇ ") + branch.Title);
            y += BranchLine;
        }

        DrawHelper(station, x, y);
    }

    private void DrawBanner(Place place)
    {
        var length = TextWidth.Of(words.Here, StationText.DetailSize, bold: true) + 20;
        var top = place.Y - 45;
        pen.Box("rm-flag", place.X - (length / 2), top, length, 23, 5);
        pen.Path("rm-flag", ('M', place.X - 7, top + 22), ('L', place.X + 7, top + 22), ('L', place.X, top + 29), ('L', place.X - 7, top + 22));
        pen.Centred("rm-flag-text", place.X, top + 16, words.Here);
    }

    private void DrawHelper(MapStation station, double x, double y)
    {
        if (station.Helper is null || station.State is MapState.Skipped)
        {
            return;
        }

        var lines = TextWidth.Wrap(station.Helper, Cell - 44, StationText.DetailSize);
        var name = lines.Count > 1 ? lines[0] + "…" : lines[0];
        if (station.HelperName is null)
        {
            pen.Centred("rm-detail", x, y - 1, name);
            return;
        }

        var length = 30 + TextWidth.Of(name, StationText.DetailSize);
        var start = x - (length / 2);
        Symbols.Helper(pen, station.HelperName, start + 12, y, 12);
        pen.Text("rm-detail", start + 30, y + 5, name);
    }

    private sealed record Row(double Top, double Track, IReadOnlyList<IReadOnlyList<string>> Plates, IReadOnlyList<Place> Places)
    {
        public double Height { get; } = Track - Top + LabelBelowTrack + Places.Max(place => place.LabelHeight);
    }

    private sealed record Place(MapPhase Phase, MapStation Station, StationText Text, int Index, double X, double Y)
    {
        public double LabelHeight => Text.Height + (Station.State is MapState.Fork ? Station.Branches.Count * BranchLine : 0)
            + (Station.Helper is null || Station.State is MapState.Skipped ? 0 : 20);
    }
}
