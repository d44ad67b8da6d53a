using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Meedoen.Portals.RouteMap;
using Meedoen.Tests.Programmes;
using Xunit;

namespace Meedoen.Tests.Portals;

/// <summary>The route map, drawn of the klantreis of Hanan.</summary>
public sealed class RouteMapTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo Arabic = CultureInfo.GetCultureInfo("ar");

    [Theory]
    [InlineData(MapShape.Vertical, "nl-NL")]
    [InlineData(MapShape.Vertical, "ar")]
    [InlineData(MapShape.Horizontal, "nl-NL")]
    [InlineData(MapShape.Horizontal, "ar")]
    [InlineData(MapShape.Mini, "nl-NL")]
    public void A_drawing_is_well_formed_named_and_without_style_or_script(MapShape shape, string language)
    {
        var svg = Parse(Draw(Map(CultureInfo.GetCultureInfo(language)), shape, language));

        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.NotEmpty(Descendants(svg, "title").Single().Value);
        Assert.Contains("19", Descendants(svg, "desc").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(Descendants(svg, "script").Concat(Descendants(svg, "style")));
    }

    [Theory]
    [InlineData(MapShape.Vertical)]
    [InlineData(MapShape.Horizontal)]
    public void You_are_here_stands_on_the_map_once(MapShape shape)
    {
        var flags = Descendants(Parse(Draw(Map(Dutch), shape, "nl-NL")), "text").Where(t => t.Attribute("class")?.Value == "rm-flag-text");

        Assert.Equal("U bent hier", Assert.Single(flags).Value);
    }

    [Theory]
    [InlineData(MapShape.Vertical)]
    [InlineData(MapShape.Horizontal)]
    public void Everything_lies_inside_the_drawing(MapShape shape)
    {
        var svg = Parse(Draw(Map(Dutch), shape, "nl-NL"));
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();

        Assert.All(Descendants(svg, "circle").Concat(Descendants(svg, "text")), element =>
        {
            Assert.InRange(Number(element, "cx") ?? Number(element, "x") ?? 0, 0, box[2]);
            Assert.InRange(Number(element, "cy") ?? Number(element, "y") ?? 0, 0, box[3]);
        });
    }

    [Fact]
    public void An_Arabic_map_is_the_Dutch_one_in_the_mirror()
    {
        var model = Map(Dutch);
        var (left, right) = (Circles(Draw(model, MapShape.Mini, "nl-NL")), Circles(Draw(model, MapShape.Mini, "ar")));

        Assert.Equal(left.Select(x => Math.Round(SmallWidth(model) - x, 1)), right);
    }

    [Fact]
    public void Skipped_waiting_and_forking_stations_have_a_shape_of_their_own()
    {
        MapState[] states = Enum.GetValues<MapState>();
        var drawings = states.Select(state => Draw(new("", [new("", [new("x", state)])]), MapShape.Mini, "nl-NL")[^300..]).ToList();

        Assert.Equal(states.Length, drawings.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_list_in_words_has_every_station_in_order_and_says_what_was_skipped()
    {
        var model = Map(Dutch);
        var words = RouteMapSvg.List(model, Dutch).ToString();
        var place = 0;
        Assert.All(model.Stations, station =>
        {
            place = words.IndexOf(station.Title + ":", place, StringComparison.Ordinal) + 1;
            Assert.True(place > 0, station.Title);
        });
        Assert.Contains("overgeslagen", words, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"step\"", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_for_paper_has_both_languages_and_says_which_is_which()
    {
        var texts = Descendants(Parse(RouteMapSvg.TwoLanguages(Map(Dutch), Dutch, Map(Arabic), Arabic).ToString()), "text").ToList();

        Assert.Contains(texts, text => text.Attribute("lang")?.Value == "nl" && text.Value == "Kennismakingsgesprek");
        Assert.Contains(texts, text => text.Attribute("lang")?.Value == "ar" && text.Attribute("direction")?.Value == "rtl");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 17)]
    [InlineData(8, 17)]
    [InlineData(16, 17)]
    [InlineData(150, 200)]
    public void The_map_in_a_row_weighs_at_most_600_bytes(int reached, int count) =>
        Assert.All(Enum.GetValues<MapState>(), state =>
        {
            var svg = RouteMapSvg.Tiny(reached, count, state);
            _ = XElement.Parse(svg);
            Assert.InRange(Encoding.UTF8.GetByteCount(svg), 50, 600);
        });

    private static RouteMapModel Map(CultureInfo culture) => RouteMapModels.Of(
        Klantreis.Template,
        Klantreis.Linked().And(new Meedoen.Programmes.StepSkipped(Klantreis.Day(2026, 12, 15), Klantreis.Act, "competentievragenlijst", "not-needed")).On(2026, 12, 16),
        culture, role => role == "klantmanager" ? "Meryem Aslan" : null);

    private static string Draw(RouteMapModel model, MapShape shape, string language)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        RouteMapSvg.Write(writer, model, new RouteMapOptions(shape, CultureInfo.GetCultureInfo(language)));
        return writer.ToString();
    }

    private static XElement Parse(string svg) => XElement.Parse(svg);

    private static IEnumerable<XElement> Descendants(XElement svg, string name) => svg.Descendants(name);

    private static double? Number(XElement element, string attribute) =>
        element.Attribute(attribute) is { } value ? double.Parse(value.Value, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<double> Circles(string svg) => Descendants(Parse(svg), "circle").Select(circle => Number(circle, "cx")!.Value);

    private static double SmallWidth(RouteMapModel model) => Number(Parse(Draw(model, MapShape.Mini, "nl-NL")), "width")!.Value;
}
