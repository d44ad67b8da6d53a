using Meedoen.Portals.Components;

namespace Meedoen.Portals.RouteMap;

/// <summary>The same map as a plain ordered list: for readers that speak, and for whoever prefers words.</summary>
internal static class RouteMapList
{
    public static Markup Of(RouteMapModel model, MapWords words)
    {
        var markup = new Markup().Raw("<ol class=\"routemap-list\">");
        foreach (var phase in model.Phases)
        {
            markup.Raw("<li>").Element("strong", null, phase.Title).Raw("<ol>");
            foreach (var station in phase.Stations)
            {
                markup.Raw("<li").Attribute("aria-current", station.Here ? "step" : null).Raw(">").Text(Sentence(station, words)).Raw("</li>");
            }

            markup.Raw("</ol></li>");
        }

        return markup.Raw("</ol>");
    }

    private static string Sentence(MapStation station, MapWords words)
    {
        var parts = new List<string> { $"{station.Title}: {words.StateOf(station)}" };
        Add(station.When);
        Add(station.WaitsFor is { } what ? words.WaitsFor(what) : null);
        Add(station.Helper is { } who && station.State is not (MapState.Done or MapState.Skipped) ? words.Helps(who) : null);
        Add(station is { ToDo: { } task, State: MapState.Now or MapState.Waiting } ? words.ToDo(task) : null);
        Add(Ways(station, words));
        return string.Join(". ", parts.Select(part => part.TrimEnd('.'))) + ".";

        void Add(string? part)
        {
            if (part is not null)
            {
                parts.Add(part);
            }
        }
    }

    private static string? Ways(MapStation station, MapWords words)
    {
        if (station.Branches.Count == 0)
        {
            return null;
        }

        return station.Branches.FirstOrDefault(branch => branch.Chosen) is { } taken
            ? words.Chosen(taken.Title)
            : words.Ways(string.Join(", ", station.Branches.Select(branch => branch.Title)));
    }
}
