namespace Meedoen.Programmes.Checking;

/// <summary>Steps and phases do not wait for each other in a circle.</summary>
internal static class CycleChecks
{
    public static IEnumerable<Finding> Run(Template template) => [.. Steps(template), .. Phases(template)];

    private static IEnumerable<Finding> Steps(Template template)
    {
        var needs = template.Steps
            .GroupBy(step => step.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => WaitsFor(same.First()), StringComparer.Ordinal);
        return Places.Steps(template)
            .Select(place => (place.Path, Circle: Circle(place.Step.Id, needs)))
            .Where(found => found.Circle is not null)
            .DistinctBy(found => string.Join(' ', found.Circle!.Order(StringComparer.Ordinal)))
            .Select(found => new Finding($"{found.Path}.needs", "circle-steps", string.Join(" > ", found.Circle!)));
    }

    /// <summary>A step waits for the steps it needs, and for the step its opening is counted from.</summary>
    private static IReadOnlyList<string> WaitsFor(StepRule step) =>
        step.Opens?.From is { Kind: AnchorKind.Step } from ? [.. step.Needs, from.Ref] : step.Needs;

    private static IEnumerable<Finding> Phases(Template template)
    {
        var follows = template.Phases
            .GroupBy(phase => phase.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Before(template, same.First()), StringComparer.Ordinal);
        return Places.Phases(template)
            .Where(place => place.Phase.Starts is not null)
            .Select(place => (place.Path, Circle: Circle(place.Phase.Id, follows)))
            .Where(found => found.Circle is not null)
            .DistinctBy(found => string.Join(' ', found.Circle!.Order(StringComparer.Ordinal)))
            .Select(found => new Finding($"{found.Path}.starts", "circle-phases", string.Join(" > ", found.Circle!)));
    }

    private static IReadOnlyList<string> Before(Template template, PhaseRule phase) => phase.Starts?.From switch
    {
        { Kind: AnchorKind.PhaseStart or AnchorKind.PhaseEnd } from => [from.Ref],
        { Kind: AnchorKind.Step } from when template.Phases.FirstOrDefault(one => one.Steps.Any(step => step.Id == from.Ref)) is { } of => [of.Id],
        null when !phase.Optional && !phase.Scheduled => [.. template.Phases.TakeWhile(one => one != phase).Where(one => !one.Optional).Select(one => one.Id)],
        _ => [],
    };

    /// <summary>The way from a name back to itself, or null.</summary>
    private static List<string>? Circle(string start, Dictionary<string, IReadOnlyList<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ways = new Queue<List<string>>([[start]]);
        while (ways.TryDequeue(out var way))
        {
            foreach (var name in next.GetValueOrDefault(way[^1]) ?? [])
            {
                if (name == start)
                {
                    return [.. way, name];
                }

                if (seen.Add(name))
                {
                    ways.Enqueue([.. way, name]);
                }
            }
        }

        return null;
    }
}
