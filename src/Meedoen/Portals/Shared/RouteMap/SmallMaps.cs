using System.Globalization;

namespace Meedoen.Portals.RouteMap;

/// <summary>The map without words: at the head of a dossier, and in a row of the caseload.</summary>
internal static class SmallMaps
{
    private const double Step = 26;
    private const double PhaseGap = 12;

    /// <summary>Width of the mini map in user units.</summary>
    public static double MiniWidth(RouteMapModel model) =>
        (model.Stations.Count() * Step) + ((model.Phases.Count - 1) * PhaseGap) + 8;

    /// <summary>Every station as its shape, phases with a gap between them.</summary>
    public static void Mini(Pen pen, RouteMapModel model)
    {
        var places = Places(model).ToList();
        for (var i = 1; i < places.Count; i++)
        {
            pen.Path(i <= model.Reached ? "rm-rail rm-rail--done" : "rm-rail rm-rail--thin",
                ('M', places[i - 1].X, 20), ('L', places[i].X, 20));
        }

        foreach (var (station, x) in places)
        {
            Symbols.Station(pen, station, x, 20, station.Here ? 0.85 : 0.8);
        }
    }

    /// <summary>
    /// A row's worth: travelled line, one large dot for "here", a dot for each station ahead. At most 600 bytes, whatever the
    /// length of the journey, because a page has two hundred of them.
    /// </summary>
    public static void Tiny(TextWriter writer, int reached, int count, MapState state, bool mirrored)
    {
        var step = 88.0 / Math.Max(1, count - 1);
        var here = 6 + (step * Math.Max(0, reached));
        writer.Write("<svg class=\"rt\" viewBox=\"0 0 100 12\" aria-hidden=\"true\" focusable=\"false\"");
        writer.Write(mirrored ? "><g transform=\"matrix(-1 0 0 1 100 0)\">" : "><g>");
        if (here < 93)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"<path class=\"a\" pathLength=\"{Math.Max(1, count - 1 - reached) * 10}\" d=\"M{94} 6H{here:0.#}\"/>"));
        }

        if (reached > 0)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<path class=\"d\" d=\"M6 6H{here:0.#}\"/>"));
        }

        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"<circle class=\"{(state is MapState.Waiting ? "w" : state is MapState.Done ? "f" : "n")}\" cx=\"{here:0.#}\" cy=\"6\" r=\"4.5\"/></g></svg>"));
    }

    private static IEnumerable<(MapStation Station, double X)> Places(RouteMapModel model)
    {
        var x = 4 + (Step / 2);
        foreach (var phase in model.Phases)
        {
            foreach (var station in phase.Stations)
            {
                yield return (station, x);
                x += Step;
            }

            x += PhaseGap;
        }
    }
}
