namespace Meedoen.Portals.RouteMap;

/// <summary>The map from top to bottom, for a phone and for paper: one station below the other, words beside them.</summary>
internal sealed class VerticalMap(Pen pen, RouteMapModel model, MapWords words, double width)
{
    private const double Track = 22;
    private const double TextStart = 50;
    private const double Face = 15;
    private const double BannerHeight = 26;
    private const double BranchLine = 26;
    private const double PlateLine = 20;

    private readonly double wholeWidth = width - TextStart - 10;
    private readonly double besideFace = width - TextStart - (2 * Face) - 16;

    /// <summary>Height of the whole map.</summary>
    public double Height => Places().Select(place => place.Bottom).DefaultIfEmpty(0).Max() + 8;

    /// <summary>Draws the line first, so that the stations lie on it.</summary>
    public void Draw()
    {
        var places = Places().ToList();
        DrawLine(places);
        foreach (var place in places)
        {
            if (place.Station is null)
            {
                DrawPlate(place);
            }
            else
            {
                DrawStation(place, place.Station);
            }
        }
    }

    private IEnumerable<Place> Places()
    {
        double y = 0;
        var index = 0;
        foreach (var phase in model.Phases)
        {
            var plate = TextWidth.Wrap(phase.Title, width - TextStart - 12, StationText.TitleSize, bold: true);
            yield return new Place(null, new StationText(plate, []), index, y, (plate.Count * PlateLine) + 12);
            y += (plate.Count * PlateLine) + 12 + 10;
            foreach (var station in phase.Stations)
            {
                var text = StationText.Of(station, words, station.HelperName is null ? wholeWidth : besideFace);
                var height = HeightOf(station, text);
                yield return new Place(station, text, index++, y, height);
                y += height;
            }

            y += 8;
        }
    }

    private static double HeightOf(MapStation station, StationText text)
    {
        var helper = HelperLine(station) is null ? 0 : StationText.DetailLine;
        var branches = station.State is MapState.Fork ? station.Branches.Count * BranchLine : 0;
        var here = station.Here ? BannerHeight + 20 : 0;
        return Math.Max(44, text.Height + helper + branches + here + 18);
    }

    private static string? HelperLine(MapStation station) =>
        station.State is MapState.Done or MapState.Skipped ? null : station.Helper;

    private void DrawLine(List<Place> places)
    {
        var stations = places.Where(place => place.Station is not null).ToList();
        for (var i = 1; i < stations.Count; i++)
        {
            var css = stations[i].Index <= model.Reached ? "rm-rail rm-rail--done" : "rm-rail";
            pen.Path(css, ('M', Track, stations[i - 1].Centre), ('L', Track, stations[i].Centre));
            if (stations[i].Index > model.Reached)
            {
                pen.Path(stations[i].Station!.Certain ? "rm-core" : "rm-core rm-core--unsure",
                    ('M', Track, stations[i - 1].Centre), ('L', Track, stations[i].Centre));
            }
        }
    }

    private void DrawPlate(Place place)
    {
        pen.Box("rm-plate", 4, place.Top, width - 8, place.Height, 6);
        for (var i = 0; i < place.Text.Title.Count; i++)
        {
            pen.Text("rm-phase", TextStart, place.Top + 21 + (i * PlateLine), place.Text.Title[i]);
        }
    }

    private void DrawStation(Place place, MapStation station)
    {
        var y = place.Top + 20;
        if (station.Here)
        {
            pen.Box("rm-spot", TextStart - 10, place.Top + 2, width - TextStart + 6, place.Height - 6, 8);
            y = DrawBanner(place);
        }

        DrawBranches(place, station);
        Symbols.Station(pen, station, Track, place.Centre);
        foreach (var line in place.Text.Title)
        {
            pen.Text(station.State is MapState.Skipped ? "rm-name rm-name--soft" : "rm-name", TextStart, y, line);
            y += StationText.TitleLine;
        }

        foreach (var line in place.Text.Details)
        {
            pen.Text("rm-detail", TextStart, y - 1, line);
            y += StationText.DetailLine;
        }

        DrawHelper(place, station, y);
    }

    private double DrawBanner(Place place)
    {
        var y = place.Top + 10;
        var length = TextWidth.Of(words.Here, StationText.DetailSize, bold: true) + 22;
        pen.Path("rm-flag", ('M', TextStart - 12, y + 13), ('L', TextStart, y + 5), ('L', TextStart, y + 21), ('L', TextStart - 12, y + 13));
        pen.Box("rm-flag", TextStart - 2, y, length, BannerHeight, 5);
        pen.Text("rm-flag-text", TextStart + 8, y + 18, words.Here);
        return y + BannerHeight + 20;
    }

    private void DrawHelper(Place place, MapStation station, double y)
    {
        if (station is { HelperName: { } name, State: not MapState.Skipped })
        {
            Symbols.Helper(pen, name, width - Face - 8, place.Top + (station.Here ? 28 : 20), Face);
        }

        if (HelperLine(station) is { } helper)
        {
            pen.Text("rm-detail", TextStart, y - 1, words.Helps(helper));
        }
    }

    private void DrawBranches(Place place, MapStation station)
    {
        if (station.State is not MapState.Fork)
        {
            return;
        }

        var y = place.Bottom - (station.Branches.Count * BranchLine);
        foreach (var branch in station.Branches)
        {
            var css = branch.Chosen ? "rm-branch rm-branch--taken" : "rm-branch";
            pen.Path(css, ('M', Track, place.Centre), ('C', Track + 4, y + 2), (' ', Track + 12, y), (' ', TextStart + 2, y));
            pen.Circle(branch.Chosen ? "rm-done" : "rm-open", TextStart + 8, y, 6);
            pen.Text("rm-detail", TextStart + 22, y + 5, branch.Title);
            y += BranchLine;
        }
    }

    private sealed record Place(MapStation? Station, StationText Text, int Index, double Top, double Height)
    {
        public double Bottom => Top + Height;

        public double Centre => Top + (Station is { Here: true } ? 23 : 15);
    }
}
