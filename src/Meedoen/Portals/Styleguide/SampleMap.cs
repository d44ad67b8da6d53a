using System.Globalization;
using Meedoen.Portals.Components;
using Meedoen.Portals.RouteMap;

namespace Meedoen.Portals.Styleguide;

/// <summary>A made-up journey with a station of every kind, for looking at the map.</summary>
internal static class SampleMap
{
    private static readonly int[] StepsPerPhase = [1, 8, 2, 3, 1, 2];

    public static RouteMapModel In(PageText texts, CultureInfo culture)
    {
        var phases = new List<MapPhase>();
        var number = 0;
        for (var phase = 0; phase < StepsPerPhase.Length; phase++)
        {
            var stations = new List<MapStation>();
            for (var i = 0; i < StepsPerPhase[phase]; i++)
            {
                stations.Add(Station(texts, culture, ++number));
            }

            phases.Add(new MapPhase(texts.In(culture, $"map.phase.{phase + 1}"), stations));
        }

        return new RouteMapModel(texts.In(culture, "map.title"), phases);
    }

    private static MapStation Station(PageText texts, CultureInfo culture, int number)
    {
        var state = StateOf(number);
        var day = new DateOnly(2026, 12, 2).AddDays(number * 9);
        return new MapStation(texts.In(culture, $"map.step.{number}"), state)
        {
            Here = number == 4,
            When = number < 11 ? Days.InBrief(day, culture) : number < 14 ? texts.In(culture, "map.period") : null,
            HelperName = number is 6 ? "Gerda Smit" : number < 9 ? "Meryem Aslan" : null,
            HelperRole = number < 9 ? null : texts.In(culture, "map.role"),
            WaitsFor = state is MapState.Waiting ? texts.In(culture, "map.waits") : null,
            ToDo = number == 4 ? texts.In(culture, "map.todo") : null,
            Branches = state is MapState.Fork
                ? [.. Enumerable.Range(1, 3).Select(way => new MapBranch(texts.In(culture, $"map.way.{way}"), false))]
                : [],
            Certain = number < 15,
        };
    }

    private static MapState StateOf(int number) => number switch
    {
        3 => MapState.Skipped,
        < 4 => MapState.Done,
        4 or 5 => MapState.Now,
        6 => MapState.Waiting,
        15 => MapState.Fork,
        _ => MapState.Ahead,
    };
}
