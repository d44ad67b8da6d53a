using System.Globalization;
using Meedoen.Journeys;
using Meedoen.Portals.RouteMap;

namespace Meedoen.Portals.Route;

/// <summary>The route map of a journey, with the names of who helps.</summary>
internal static class Maps
{
    public static RouteMapModel Of(ShowJourneys.View view, CultureInfo culture) => RouteMapModels.Of(
        view.Template, view.Journey, culture, role => view.Helpers.GetValueOrDefault(role), text => view.Texts.GetValueOrDefault(text));
}

/// <summary>Languages in which a route card can be printed beside Dutch.</summary>
internal static class PrintLanguages
{
    public static readonly string[] All = ["en", "ar"];

    /// <summary>The person's own language when the product speaks it, else English.</summary>
    public static string For(string? language) => language is not null && All.Contains(language) ? language : "en";
}
