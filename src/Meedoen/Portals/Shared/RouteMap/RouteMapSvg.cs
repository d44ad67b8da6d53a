using System.Globalization;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.RouteMap;

/// <summary>How a map is drawn.</summary>
public enum MapShape
{
    /// <summary>From top to bottom.</summary>
    Vertical,

    /// <summary>In the direction of reading, in rows.</summary>
    Horizontal,

    /// <summary>Shapes only, one row.</summary>
    Mini,
}

/// <summary>Options of a drawing.</summary>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Culture">Language of the words; Arabic mirrors the drawing.</param>
/// <param name="Id">Beginning of identifiers; each drawing on a page needs its own.</param>
public sealed record RouteMapOptions(MapShape Shape, CultureInfo Culture, string Id = "rm")
{
    /// <summary>Width in user units, where one unit is about one pixel at normal size; 0: 300 or 1120.</summary>
    public double Width { get; init; }
}

/// <summary>
/// Draws the route map, our signature: a journey is a line with stations. Pure: the same model and options give the same
/// drawing. It has no colour or font of its own (see <c>routemap.css</c>), no style and no script, and reads in black and white.
/// </summary>
public static class RouteMapSvg
{
    private static readonly Drawings<(string Progress, int Here, bool Mirrored)> Minis = new();
    private static readonly Drawings<(int Reached, int Count, MapState State, bool Mirrored)> Tinies = new();

    /// <summary>Writes one drawing.</summary>
    public static void Write(TextWriter writer, RouteMapModel model, RouteMapOptions options)
    {
        var words = new MapWords(options.Culture);
        var width = WidthOf(model, options);
        var pen = new Pen(writer, width, words.Mirrored);
        var (css, height, draw) = Drawing(pen, model, words, options.Shape, width);
        pen.Open(css, height, options.Id, model.Title, words.Describe(model));
        draw();
        pen.Close();
    }

    /// <summary>The map for a page: vertical on a phone, in rows on a wide screen, and the same in words.</summary>
    /// <param name="model">The map.</param>
    /// <param name="culture">Language of the words.</param>
    /// <param name="id">Beginning of identifiers; each map on a page needs its own.</param>
    public static Markup Page(RouteMapModel model, CultureInfo culture, string id = "rm")
    {
        var words = new MapWords(culture);
        return new Markup().Raw("<div class=\"routemaps\">")
            .Raw(Svg(model, new RouteMapOptions(MapShape.Vertical, culture, id + "v")))
            .Raw(Svg(model, new RouteMapOptions(MapShape.Horizontal, culture, id + "h")))
            .Raw("</div><details class=\"routemap-words\"><summary>").Text(Platform.Text.Words.In(culture, TextsOfAttribute.Frame, "routemap.in-words"))
            .Raw("</summary>").Add(RouteMapList.Of(model, words)).Raw("</details>");
    }

    /// <summary>The map for paper (A4, black and white): two languages on the two sides of one line.</summary>
    public static Markup TwoLanguages(RouteMapModel first, CultureInfo firstCulture, RouteMapModel second, CultureInfo secondCulture)
    {
        const double Width = 700;
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var (words, others) = (new MapWords(firstCulture), new MapWords(secondCulture));
        var pen = new Pen(writer, Width, mirrored: false);
        var sheet = new BilingualMap(pen, (first, words), (second, others), Width);
        pen.Open("routemap--sheet", sheet.Height, "rms", $"{first.Title} / {second.Title}", words.Describe(first) + " " + others.Describe(second));
        sheet.Draw();
        pen.Close();
        return new Markup().Raw(writer.ToString());
    }

    /// <summary>The map as an ordered list.</summary>
    public static Markup List(RouteMapModel model, CultureInfo culture) => RouteMapList.Of(model, new MapWords(culture));

    /// <summary>The small map at the head of a dossier, with the place in words below it.</summary>
    public static Markup Mini(RouteMapModel model, CultureInfo culture, string id = "rmm")
    {
        var words = new MapWords(culture);
        var stations = model.Stations.ToList();
        var markup = new Markup().Raw("<figure class=\"routemap-mini\">").Raw(Svg(model, new RouteMapOptions(MapShape.Mini, culture, id)));
        return (model.Here is var here and >= 0
            ? markup.Raw("<figcaption>").Text(words.Position(here + 1, stations.Count, stations[here].Title)).Raw("</figcaption>")
            : markup).Raw("</figure>");
    }

    /// <summary>The small map from the letters of a projection (d done, n now, w waiting, a ahead, s skipped, f fork), as a link to the whole map.</summary>
    /// <param name="progress">One letter per station.</param>
    /// <param name="here">Place of "here" in it, or -1.</param>
    /// <param name="words">The place in words: the text of the link, so that the drawing needs none.</param>
    /// <param name="href">Address of the whole map.</param>
    public static Markup Mini(string progress, int here, string words, string href) =>
        new Markup().Raw("<a class=\"routemap-mini\"").Attribute("href", href).Raw(">")
            .Raw(Minis.Of((progress, here, CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft), DrawMini))
            .Element("span", null, words).Raw("</a>");

    private static void DrawMini(TextWriter writer, (string Progress, int Here, bool Mirrored) map)
    {
        var stations = map.Progress.Select((letter, index) => new MapStation(string.Empty, StateOf(letter)) { Here = index == map.Here }).ToList();
        var model = new RouteMapModel(string.Empty, [new MapPhase(string.Empty, stations)]);
        var pen = new Pen(writer, SmallMaps.MiniWidth(model), map.Mirrored);
        pen.OpenSilent("routemap--mini", 40);
        SmallMaps.Mini(pen, model);
        pen.Close();
    }

    private static MapState StateOf(char letter) => letter switch
    {
        'd' => MapState.Done,
        'n' => MapState.Now,
        'w' => MapState.Waiting,
        's' => MapState.Skipped,
        'f' => MapState.Fork,
        _ => MapState.Ahead,
    };

    /// <summary>The smallest map, for a row of the caseload; the row says in words what the next action is.</summary>
    /// <param name="reached">Place of "here", from 0; -1 before the first station.</param>
    /// <param name="count">Number of stations.</param>
    /// <param name="state">How the station stands.</param>
    public static string Tiny(int reached, int count, MapState state) =>
        Tinies.Of((reached, count, state, CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft), static (writer, map) =>
            SmallMaps.Tiny(writer, map.Reached, map.Count, map.State, map.Mirrored));

    private static string Svg(RouteMapModel model, RouteMapOptions options)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(writer, model, options);
        return writer.ToString();
    }

    private static double WidthOf(RouteMapModel model, RouteMapOptions options) => options.Shape switch
    {
        MapShape.Mini => SmallMaps.MiniWidth(model),
        _ when options.Width > 0 => options.Width,
        MapShape.Vertical => 300,
        _ => 1120,
    };

    private static (string Css, double Height, Action Draw) Drawing(Pen pen, RouteMapModel model, MapWords words, MapShape shape, double width)
    {
        if (shape is MapShape.Mini)
        {
            return ("routemap--mini", 40, () => SmallMaps.Mini(pen, model));
        }

        if (shape is MapShape.Vertical)
        {
            var vertical = new VerticalMap(pen, model, words, width);
            return ("routemap--vertical", vertical.Height, vertical.Draw);
        }

        var horizontal = new HorizontalMap(pen, model, words, width);
        return ("routemap--horizontal", horizontal.Height, horizontal.Draw);
    }
}
