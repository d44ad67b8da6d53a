using System.Globalization;
using Meedoen.Platform.Text;

namespace Meedoen.Portals.RouteMap;

/// <summary>The map's own words, in the language in which it is drawn.</summary>
/// <param name="Culture">Language of the drawing.</param>
public sealed record MapWords(CultureInfo Culture)
{
    /// <summary>Whether the language reads from right to left.</summary>
    public bool Mirrored => Culture.TextInfo.IsRightToLeft;

    /// <summary>"U bent hier".</summary>
    public string Here => Get("routemap.here");

    /// <summary>A word for each state, for the ordered list.</summary>
    public string StateOf(MapStation station) => station.Here ? Here : Get("routemap.state." + station.State);

    /// <summary>"Overgeslagen".</summary>
    public string Skipped => Get("routemap.state.Skipped");

    /// <summary>"Wacht op {0}".</summary>
    public string WaitsFor(string what) => Get("routemap.waits-for", what);

    /// <summary>"Wat u doet: {0}".</summary>
    public string ToDo(string what) => Get("routemap.to-do", what);

    /// <summary>"{0} helpt u".</summary>
    public string Helps(string who) => Get("routemap.helps", who);

    /// <summary>"Gekozen: {0}".</summary>
    public string Chosen(string what) => Get("routemap.chosen", what);

    /// <summary>"Mogelijk: {0}".</summary>
    public string Ways(string what) => Get("routemap.ways", what);

    /// <summary>"Stap {0} van {1}: {2}".</summary>
    public string Position(int number, int of, string title) => Get("routemap.position", number, of, title);

    /// <summary>"Een kaart met {0} stappen. …": what a reader that speaks says about the drawing.</summary>
    public string Describe(RouteMapModel model)
    {
        var stations = model.Stations.ToList();
        var here = model.Here;
        return here < 0
            ? Get("routemap.describe", stations.Count)
            : Get("routemap.describe-here", stations.Count, here + 1, stations[here].Title);
    }

    private string Get(string key, params ReadOnlySpan<object?> args) => Words.In(Culture, TextsOfAttribute.Frame, key, args);
}
