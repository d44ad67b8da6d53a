using Meedoen.Rules;

namespace Meedoen.Programmes.Folding;

/// <summary>
/// What a change of route makes fall away: steps that were open on the old route and are not on the new one. Found by folding the
/// steps as they were just before each change.
/// </summary>
internal static class RouteSwitches
{
    public static void Lapse(
        History history, Template template, IReadOnlyList<JourneyEvent> events, JourneyFacts facts, Calendar calendar)
    {
        var lapsed = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var index in history.Switches)
        {
            var before = History.Of([.. events.Take(index)]);
            Mark(before, lapsed, template);
            var steps = StepFolder.Fold(new(template, before, facts, calendar, events[index].On));
            foreach (var step in steps.Where(step => step.State is StepState.Open or StepState.Waiting))
            {
                lapsed[step.Id] = events[index].On;
            }
        }

        Mark(history, lapsed, template);
    }

    /// <summary>Steps that the route the journey is on has as well go on.</summary>
    private static void Mark(History history, Dictionary<string, DateOnly> lapsed, Template template)
    {
        var added = history.Added.Select(step => step.Step);
        var goesOn = OnRoute(template, history).Concat(added).ToHashSet(StringComparer.Ordinal);
        foreach (var (step, on) in lapsed.Where(entry => !goesOn.Contains(entry.Key)))
        {
            history.Step(step).LapsedOn = on;
        }
    }

    private static IEnumerable<string> OnRoute(Template template, History history)
    {
        var decided = history.Decisions.ToDictionary(entry => entry.Key, entry => entry.Value.Options, StringComparer.Ordinal);
        var now = new Conditions(history.Route, decided, JourneyFacts.None, DateOnly.MinValue);
        return template.Phases
            .Where(phase => now.Holds(phase.When) != false)
            .SelectMany(phase => phase.Steps.Where(step => now.Holds(step.When) != false))
            .Select(step => step.Id);
    }
}
