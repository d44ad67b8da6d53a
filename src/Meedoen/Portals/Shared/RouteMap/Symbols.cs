using Meedoen.Portals.Components;

namespace Meedoen.Portals.RouteMap;

/// <summary>The shapes of stations, and the people beside them.</summary>
internal static class Symbols
{
    /// <summary>Draws a station with its centre at a point.</summary>
    public static void Station(Pen pen, MapStation station, double x, double y, double scale = 1)
    {
        switch (station.State)
        {
            case MapState.Done:
                pen.Circle("rm-done", x, y, 9 * scale);
                Tick(pen, "rm-tick", x, y, scale);
                break;
            case MapState.Now:
                pen.Circle("rm-ring", x, y, (station.Here ? 15 : 11) * scale);
                pen.Circle("rm-heart", x, y, (station.Here ? 8 : 5) * scale);
                break;
            case MapState.Waiting:
                pen.Circle(station.Here ? "rm-ring" : "rm-open", x, y, (station.Here ? 15 : 11) * scale);
                pen.Path("rm-bars", ('M', x - (3.2 * scale), y - (4.5 * scale)), ('L', x - (3.2 * scale), y + (4.5 * scale)),
                    ('M', x + (3.2 * scale), y - (4.5 * scale)), ('L', x + (3.2 * scale), y + (4.5 * scale)));
                break;
            case MapState.Skipped:
                pen.Circle("rm-skipped", x, y, 8 * scale);
                break;
            case MapState.Fork:
                Diamond(pen, station.Here ? "rm-ring" : "rm-open", x, y, (station.Here ? 16 : 12) * scale);
                break;
            default:
                pen.Circle(station.Certain ? "rm-open" : "rm-open rm-unsure", x, y, 8 * scale);
                break;
        }
    }

    /// <summary>A helper: the initials in a circle.</summary>
    public static void Helper(Pen pen, string name, double x, double y, double r)
    {
        pen.Circle("rm-face", x, y, r);
        pen.Centred("rm-initials", x, y + 4, Initials.Of(name));
    }

    /// <summary>A tick; it looks the same in every language.</summary>
    public static void Tick(Pen pen, string css, double x, double y, double scale = 1)
    {
        var across = pen.Mirrored ? -scale : scale;
        pen.Path(css, ('M', x - (4 * across), y + (0.3 * scale)), ('L', x - (1.2 * across), y + (3.2 * scale)),
            ('L', x + (4.4 * across), y - (3.4 * scale)));
    }

    private static void Diamond(Pen pen, string css, double x, double y, double r) =>
        pen.Path(css, ('M', x, y - r), ('L', x + r, y), ('L', x, y + r), ('L', x - r, y), ('L', x, y - r));
}
