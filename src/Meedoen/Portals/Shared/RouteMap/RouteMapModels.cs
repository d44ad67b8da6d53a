using System.Globalization;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;
using Meedoen.Programmes;

namespace Meedoen.Portals.RouteMap;

/// <summary>Makes the map of a journey from its route card, in one language.</summary>
public static class RouteMapModels
{
    /// <summary>The map.</summary>
    /// <param name="template">The version the journey follows.</param>
    /// <param name="journey">The journey on a day.</param>
    /// <param name="culture">Language of the map.</param>
    /// <param name="helperName">Name of who has a role of the template in this journey; null when nobody has.</param>
    /// <param name="addedTitle">Title of a step that was added to this journey, by its text id.</param>
    public static RouteMapModel Of(
        Template template, Journey journey, CultureInfo culture, Func<string, string?>? helperName = null, Func<Guid, string?>? addedTitle = null)
    {
        var card = RouteCards.Of(template, journey);
        var waits = journey.Steps.ToDictionary(step => step.Id, step => step.WaitsFor, StringComparer.Ordinal);
        var phases = new List<MapPhase>();
        foreach (var group in Runs(card.Stations))
        {
            phases.Add(new MapPhase(group[0].PhaseTitle.In(culture), [.. group.Select(MapStation)]));
        }

        return new RouteMapModel(card.Title.In(culture), phases);

        MapStation MapStation(Station station)
        {
            var title = station.Title?.In(culture) ?? (station.TextId is { } id ? addedTitle?.Invoke(id) : null);
            var helps = station.Helper != TemplateRole.Participant;
            return new MapStation(title ?? Say(culture, "routemap.added"), (MapState)station.State)
            {
                Here = station.Here,
                When = When(station, culture),
                HelperName = helps ? helperName?.Invoke(station.Helper) : null,
                HelperRole = helps ? station.HelperTitle.In(culture) : null,
                WaitsFor = waits.GetValueOrDefault(station.Step, []).Select(wait => Wait(template, wait, culture)).FirstOrDefault(),
                ToDo = station.ParticipantDoes?.In(culture),
                Branches = [.. station.Branches.Select(branch => new MapBranch(branch.Title.In(culture), branch.Chosen))],
                Certain = station.Certain,
            };
        }
    }

    /// <summary>Stations that follow each other in one phase.</summary>
    private static IEnumerable<List<Station>> Runs(IEnumerable<Station> stations)
    {
        List<Station> run = [];
        foreach (var station in stations)
        {
            if (run.Count > 0 && run[0].Phase != station.Phase)
            {
                yield return run;
                run = [];
            }

            run.Add(station);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static string? When(Station station, CultureInfo culture) => station switch
    {
        { On: { } day, State: StationState.Done } => Days.InBrief(day, culture),
        { On: { } day } => Say(culture, "routemap.by", Days.InBrief(day, culture)),
        { PeriodFrom: { } from, PeriodTo: { } to } =>
            Say(culture, "routemap.period", Days.MonthAndYear(from, culture), Days.MonthAndYear(to, culture)),
        { PeriodFrom: { } from } => Say(culture, "routemap.from", Days.MonthAndYear(from, culture)),
        _ => null,
    };

    private static string? Wait(Template template, WaitsFor wait, CultureInfo culture) => wait.Kind switch
    {
        WaitKind.Step => template.Phases.SelectMany(phase => phase.Steps).FirstOrDefault(step => step.Id == wait.Ref)?.Title.In(culture),
        WaitKind.Phase => template.Phases.FirstOrDefault(phase => phase.Id == wait.Ref)?.Title.In(culture),
        WaitKind.Precondition => template.Preconditions.FirstOrDefault(rule => rule.Id == wait.Ref)?.Title.In(culture),
        WaitKind.Party when wait.Until is { } until => Say(culture, "routemap.wait-until", Say(culture, "routemap.wait-party"), Days.InBrief(until, culture)),
        WaitKind.Party => Say(culture, "routemap.wait-party"),
        WaitKind.Arrival => Say(culture, "routemap.wait-arrival"),
        WaitKind.Choice => Say(culture, "routemap.wait-choice"),
        _ => null,
    };

    private static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.In(culture, TextsOfAttribute.Frame, key, args);
}
